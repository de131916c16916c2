import type { CaseView } from '@qiban/shared';
import { useWords } from '@/display/words';
import { Banner } from '@/ui/banner';
import { caseWording } from './wording';

/** 先停一停: why nothing moves, in the place where one would look for the next act; nothing while the case moves. */
export function FrozenBanner({ view: { frozen } }: { view: Pick<CaseView, 'frozen'> }) {
  const words = useWords(caseWording);
  return frozen === null ? null : <Banner tone="warn" title={words.frozen}>{`${frozen.words}。`}</Banner>;
}
