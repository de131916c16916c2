import type { Me, SignerView, SigningView } from '@qiban/shared';
import { countSigned, isOwn, linkToken, missingFirst, nextAct, shortHash, signsLast, waitingFor } from './signing-state';
import { isRead, nextUnread, unread, useReadDocuments } from './read-documents';

const me: Me = { id: 'a1', displayName: '林知远', roles: ['applicant'], maskedMobile: null, verified: true, maskedName: '林*远', maskedId: '3702**********9115' };
const signer = (changes: Partial<SignerView> = {}): SignerView => ({
  personKey: 'p1', name: '林知远', maskedId: '3702**********9115', maskedMobile: '', posts: [], postWords: '', state: 'invited', isYou: false, link: null, expiresAt: null, openedAt: null, signedAt: null, refusedReason: null, documents: [], voided: null, ...changes,
});
const partner = (changes: Partial<SignerView> = {}) => signer({ personKey: 'p2', name: '周沐', maskedId: '3702**********9128', ...changes });

describe('whose signature it is', () => {
  it('knows one’s own before the link was ever opened', () => {
    expect(isOwn(signer(), me)).toBe(true);
    expect(isOwn(partner(), me)).toBe(false);
  });

  it('takes nobody for an applicant who has not been identified', () => {
    expect(isOwn(signer(), { ...me, verified: false })).toBe(false);
    expect(isOwn(signer(), null)).toBe(false);
    expect(isOwn(signer({ isYou: true }), undefined)).toBe(true);
  });

  it('does not take a namesake for oneself', () => {
    expect(isOwn(signer({ maskedId: '3702**********0000' }), me)).toBe(false);
  });
});

describe('the next act', () => {
  it.each([
    [[signer(), partner()], 'sign'],
    [[signer(), partner({ state: 'signed' })], 'sign-and-submit'],
    [[signer({ state: 'signed' }), partner({ state: 'opened' })], 'wait'],
    [[signer({ state: 'signed' }), partner({ state: 'expired' })], 'wait'],
    [[signer({ state: 'signed' }), partner({ state: 'signed' })], 'submit'],
  ] as const)('is found from who has signed (%#)', (signers, act) => {
    expect(nextAct({ signers: [...signers] }, me)).toBe(act);
  });

  it('is waiting for everybody when the applicant signs nothing', () => {
    expect(nextAct({ signers: [partner()] }, me)).toBe('wait');
    expect(waitingFor([signer(), partner(), partner({ name: '许青禾', state: 'signed' })], me).map(({ name }) => name)).toEqual(['周沐']);
  });
});

it('only the applicant, and only last, signs and hands in at once', () => {
  const line = (name: string, state: 'invited' | 'signed', isYou = false) => ({ name, postWords: '', state, signedAt: null, isYou });
  const view = (signers: SigningView['signers']) => ({ you: { name: '', maskedId: '', postWords: '', state: 'opened' }, signers } as unknown as SigningView);
  expect(signsLast(view([line('林知远', 'invited', true), line('周沐', 'signed')]), true)).toBe(true);
  expect(signsLast(view([line('林知远', 'invited', true), line('周沐', 'signed')]), false)).toBe(false);
  expect(signsLast(view([line('林知远', 'invited', true), line('周沐', 'invited')]), true)).toBe(false);
});

it('shows first who is missing, and among them who said no', () => {
  const order = missingFirst([signer({ name: 'a', state: 'signed' }), signer({ name: 'b' }), signer({ name: 'c', state: 'refused' }), signer({ name: 'd', state: 'opened' })]);
  expect(order.map(({ name }) => name)).toEqual(['c', 'b', 'd', 'a']);
});

it('counts signatures, not openings', () => {
  expect(countSigned([signer(), signer({ state: 'opened' }), signer({ state: 'signed' })])).toBe(1);
});

it('shortens a hash so that it can be compared by eye', () => {
  expect(shortHash(`9f2c71ae04d8${'0'.repeat(48)}6b1e`)).toBe('9f2c 71ae 04d8 … 6b1e');
  expect(shortHash('')).toBe('');
});

it('takes the token out of a link, and nothing out of another', () => {
  expect(linkToken('https://qiban.example/sign?t=abc123')).toBe('abc123');
  expect(linkToken('https://qiban.example/verify?c=abc123')).toBe('');
});

describe('reading', () => {
  const hash = (letter: string) => letter.repeat(64);
  const documents = [{ kind: 'application', sha256: hash('a') }, { kind: 'articles', sha256: hash('b') }, { kind: 'mandate', sha256: hash('c') }] as const;

  it('goes on to the next unread document and begins again at the top', () => {
    const { markRead } = useReadDocuments.getState();
    markRead(documents[1]);
    const { read } = useReadDocuments.getState();
    expect(unread(documents, read).map(({ kind }) => kind)).toEqual(['application', 'mandate']);
    expect(nextUnread(documents, read, 'application')?.kind).toBe('mandate');
    expect(nextUnread(documents, read, 'mandate')?.kind).toBe('application');
    markRead(documents[2]);
    markRead(documents[0]);
    expect(nextUnread(documents, useReadDocuments.getState().read, 'mandate')).toBeNull();
  });

  it('counts for the text that was read: a changed document is unread again, the others stay read', () => {
    useReadDocuments.getState().markRead(documents[1]);
    const { read } = useReadDocuments.getState();
    expect(isRead(read, documents[1])).toBe(true);
    expect(isRead(read, { ...documents[1], sha256: hash('d') })).toBe(false);
  });
});
