import { entries, isPlainSignature, openedMessage, sealedMessage, type CallbackKeys } from './wechat-callback';

/** The three examples of the platform's own documentation. */
const keys: CallbackKeys = { token: 'AAAAA', appId: 'wxba5fad812f8e6fb9', encodingAesKeys: ['A'.repeat(43)] };
const ENCRYPTED =
  '+qdx1OKCy+5JPCBFWw70tm0fJGb2Jmeia4FCB7kao+/Q5c/ohsOzQHi8khUOb05JCpj0JB4RvQMkUyus8TPxLKJGQqcvZqzDpVzazhZv6JsXUnnR8XGT740XgXZUXQ7vJVnAG+tE8NUd4yFyjPy7GgiaviNrlCTj+l5kdfMuFUPpRSrfMZuMcp3Fn2Pede2IuQrKEYwKSqFIZoNqJ4M8EajAsjLY2km32IIjdf8YL/P50F7mStwntrA2cPDrM1kb6mOcfBgRtWygb3VIYnSeOBrebufAlr7F9mFUPAJGj04=';
const query = { msg_signature: '046e02f8204d34f8ba5fa3b1db94908f3df2e9b3', timestamp: '1714112445', nonce: '415670741' };

describe('plain mode', () => {
  it.each([
    ['1714036504', '1514711492', 'f464b24fc39322e44b38aa78f5edd27bd1441696'],
    ['1714037059', '486452656', '899cf89e464efb63f54ddac96b0a0a235f53aa78'],
  ])('knows the published signature of %s', (timestamp, nonce, signature) => {
    expect(isPlainSignature(keys, { signature, timestamp, nonce })).toBe(true);
    expect(isPlainSignature(keys, { signature, timestamp, nonce: `${nonce}0` })).toBe(false);
    expect(isPlainSignature({ token: 'AAAAB' }, { signature, timestamp, nonce })).toBe(false);
  });

  it.each(['', 'zz', 'F464B24FC39322E44B38AA78F5EDD27BD1441696'])('takes "%s" for no signature', (signature) => {
    expect(isPlainSignature(keys, { signature, timestamp: '1714036504', nonce: '1514711492' })).toBe(false);
  });
});

describe('safe mode', () => {
  it('opens the published message', () => {
    const opened = openedMessage(keys, query, ENCRYPTED);
    expect(opened.ok && JSON.parse(opened.message)).toEqual({
      ToUserName: 'gh_97417a04a28d', FromUserName: 'o9AgO5Kd5ggOC-bXrbNODIiE3bGY', CreateTime: 1714112445,
      MsgType: 'event', Event: 'debug_demo', debug_str: 'hello world',
    });
  });

  it('seals the published reply byte for byte', () => {
    const sealed = sealedMessage(keys, '{"demo_resp":"good luck"}', 1713424427, '415670741', Buffer.from('707722b803182950'));
    expect(sealed.Encrypt).toBe('ELGduP2YcVatjqIS+eZbp80MNLoAUWvzzyJxgGzxZO/5sAvd070Bs6qrLARC9nVHm48Y4hyRbtzve1L32tmxSQ==');
    expect(sealed.MsgSignature).toBe('1b9339964ed2e271e7c7b6ff2b0ef902fc94dea1');
  });

  it('opens what it sealed, at every length of padding', () => {
    for (let length = 0; length < 70; length++) {
      const message = '企'.repeat(length % 5) + 'x'.repeat(length);
      const sealed = sealedMessage(keys, message, 1, 'n');
      const opened = openedMessage(keys, { msg_signature: sealed.MsgSignature, timestamp: '1', nonce: 'n' }, sealed.Encrypt);
      expect(opened).toEqual({ ok: true, message });
    }
  });

  it('still opens what the previous key has sealed', () => {
    const changed = { ...keys, encodingAesKeys: ['B'.repeat(43), 'A'.repeat(43)] };
    expect(openedMessage(changed, query, ENCRYPTED).ok).toBe(true);
    expect(openedMessage({ ...keys, encodingAesKeys: ['B'.repeat(43)] }, query, ENCRYPTED)).toEqual({ ok: false, why: 'undecipherable' });
  });

  it('refuses a changed text, a signature of plain mode, and a message for another app', () => {
    expect(openedMessage(keys, query, ENCRYPTED.replace('+qdx', '+qdy'))).toEqual({ ok: false, why: 'bad-signature' });
    const { msg_signature: _, ...rest } = query;
    expect(openedMessage(keys, { ...rest, msg_signature: '899cf89e464efb63f54ddac96b0a0a235f53aa78' }, ENCRYPTED)).toEqual({ ok: false, why: 'bad-signature' });
    expect(openedMessage({ ...keys, appId: 'wx0000000000000000' }, query, ENCRYPTED)).toEqual({ ok: false, why: 'other-app' });
  });
});

it('reads a list of one, which comes as an object, like any other', () => {
  expect(entries({ TemplateId: 'a' })).toEqual([{ TemplateId: 'a' }]);
  expect(entries([{ TemplateId: 'a' }, { TemplateId: 'b' }])).toHaveLength(2);
  expect(entries(undefined)).toEqual([]);
});
