import { randomBytes } from 'node:crypto';
import { decipher, encipher, useSecretKey } from './encipherment';

beforeAll(() => useSecretKey(randomBytes(32)));

const longText = JSON.stringify(Array.from({ length: 200 }, (_, nth) => ({ clause: `第${nth}条`, text: '股东会由全体股东组成，是公司的权力机构。' })));

describe('texts at rest', () => {
  it.each([['an empty text', ''], ['a short one', '青岛市市南区香港中路10号'], ['a long one', longText], ['what is no Chinese', '😀'.repeat(400)]])('%s comes back as it was', (_, text) => {
    expect(decipher(encipher(text, 'a.b'), 'a.b')).toBe(text);
  });

  it('a long text takes less than a third of its room', () => {
    expect(encipher(longText, 'a.b').length).toBeLessThan(Buffer.byteLength(longText) / 3);
  });

  it.each([['short', '短'], ['long', longText]])('a %s envelope does not open in another column, nor when a character of it was changed', (_, text) => {
    const envelope = encipher(text, 'a.b');
    expect(() => decipher(envelope, 'a.c')).toThrow();
    expect(() => decipher(`${envelope.slice(0, -4)}AAAA`, 'a.b')).toThrow();
  });

  it('an envelope of a version or key we do not know says so', () => {
    const envelope = encipher('短', 'a.b');
    expect(() => decipher(envelope.replace(/^v1/, 'v3'), 'a.b')).toThrow('a.b was enciphered with a key we do not have');
    expect(() => decipher(envelope.replace(/^v1\.[^.]+/, 'v1.unknown1'), 'a.b')).toThrow('a.b was enciphered with a key we do not have');
  });
});
