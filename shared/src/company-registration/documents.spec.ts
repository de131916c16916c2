import { canonicalPacket } from '..';

describe('the spelling that is signed', () => {
  it('of several documents is that of each, one after the other', () => {
    const documents = [
      { kind: 'articles' as const, title: '章程', paragraphs: [{ kind: 'text' as const, text: '第一条 “宗旨”' }] },
      { kind: 'application' as const, title: '申请书', paragraphs: [{ kind: 'table' as const, rows: [['名称', '青岛沃海']], text: '' }] },
    ] as never as Parameters<typeof canonicalPacket>[0];
    const each = documents.map((document) => canonicalPacket([document]).slice(1, -1));
    expect(canonicalPacket(documents)).toBe(`[${each.join(',')}]`);
  });
});
