import type { CaseView, Me, SignerState, SignerView, SigningView } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

export const signerTone = (state: SignerState): Tone => ({ invited: 'idle', opened: 'run', signed: 'ok', refused: 'bad', expired: 'warn' } as const)[state];

export const countSigned = (signers: readonly { state: SignerState }[]): number => signers.filter(({ state }) => state === 'signed').length;

/** `isYou` is known to the service only once the own link has been opened: before, name and masked number must do. */
export const isOwn = (signer: SignerView, me: Me | null | undefined): boolean =>
  signer.isYou || (me?.verified === true && me.displayName === signer.name && me.maskedId === signer.maskedId);

/** What the applicant may do next while the documents are out for signing. */
export type SigningAct = 'sign' | 'sign-and-submit' | 'submit' | 'wait';

export function nextAct(view: Pick<CaseView, 'signers'>, me: Me | null | undefined): SigningAct {
  const unsigned = view.signers.filter(({ state }) => state !== 'signed');
  if (unsigned.length === 0) return 'submit';
  const own = unsigned.find((signer) => isOwn(signer, me));
  if (own === undefined) return 'wait';
  return unsigned.length === 1 ? 'sign-and-submit' : 'sign';
}

/** The applicant whose signature is the last one missing signs and hands in with one act. */
export const signsLast = (view: SigningView, youAreApplicant: boolean): boolean =>
  youAreApplicant && view.you.state !== 'signed' && view.signers.every(({ state, isYou }) => isYou || state === 'signed');

/** Whoever is still missing stands on top, those who said no first of all. */
export const missingFirst = <S extends { state: SignerState }>(signers: readonly S[]): S[] => {
  const rank: Record<SignerState, number> = { refused: 0, expired: 1, opened: 2, invited: 2, signed: 3 };
  return [...signers].sort((a, b) => rank[a.state] - rank[b.state]);
};

export const waitingFor = (signers: readonly SignerView[], me: Me | null | undefined): SignerView[] =>
  signers.filter((signer) => signer.state !== 'signed' && !isOwn(signer, me));

/** The secret part of a signing link; empty when it is none of ours. */
export const linkToken = (link: string): string => /[?&]t=([0-9A-Za-z]+)/.exec(link)?.[1] ?? '';

/** 9f2c 71ae 04d8 … 6b1e: enough to compare by eye. */
export const shortHash = (hash: string): string =>
  hash.length < 20 ? hash : `${hash.slice(0, 4)} ${hash.slice(4, 8)} ${hash.slice(8, 12)} … ${hash.slice(-4)}`;

export const wholeHash = (hash: string): string => hash.replace(/(.{4})(?=.)/g, '$1 ');
