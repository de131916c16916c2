import { downloadAddress, sealTitles, type SealKind } from '@qiban/shared';
import { useWords } from '@/display/words';
import { useDrawing } from '@/platform/drawing';
import { Picture } from '@/ui/native/native';
import { drawnSize } from './seal-form';
import { sealWording } from './wording';

const STAGE = 104;

/** The sample the service drew of one seal. */
export function SealPicture({ caseId, kind, text }: { caseId: string; kind: SealKind; text: string }) {
  const words = useWords(sealWording);
  const drawing = useDrawing(downloadAddress('seal-orders.preview', { caseId, kind }));
  const { width, height } = drawnSize(kind, STAGE);
  return drawing === null ? null : <Picture src={drawing} alt={words.preview(sealTitles[kind], text)} className="q-seal__picture" style={{ width: `${width}px`, height: `${height}px` }} />;
}
