import { documentTitles, unsigned, type SignerState, type SignerView } from '@qiban/shared';
import type { CaseSigner } from './case-signer.entity';

export function stateOf(signer: CaseSigner, now: Date): SignerState {
  if (signer.signedAt !== null) return 'signed';
  if (signer.refusedAt !== null) return 'refused';
  if (signer.expiresAt.getTime() < now.getTime()) return 'expired';
  return signer.openedAt !== null ? 'opened' : 'invited';
}

/** What is asked of a person, and which of it is signed as it stands now. */
export function documentsOf({ asked, signed }: CaseSigner): SignerView['documents'] {
  const open = unsigned(asked, signed);
  return asked.map(({ kind }) => ({ kind, title: documentTitles[kind], signed: !open.some((each) => each.kind === kind) }));
}
