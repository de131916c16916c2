import { downloadAddress, type DeskCase, type DocumentView, type PaperView } from '@qiban/shared';
import { Button, Tooltip } from 'antd';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { DownloadIcon, FitIcon, FlagIcon, RotateIcon, ZoomInIcon, ZoomOutIcon } from '../../ui/icons';
import { Lamp } from '../../ui/lamp';
import { Empty } from '../../ui/page-states';
import { changedPart } from './changed-part';
import { whereWritten } from './form-values';
import { placeTitles } from './other-form-values';
import { labelledCell, missingOn } from './paper-marks';
import { PaperPages, SHEET } from './paper-page';
import type { RuleGroup } from './rule-groups';
import { isAbout } from './signature-check';
import { noticeWords, paperKindTitles, shortDocumentTitles } from './wording';

/** A paper is a generated document or an uploaded one; both are turned to by one key. */
export type PaperRef = { id: string; kind: 'document'; index: number } | { id: string; kind: 'upload'; index: number };
export const papersOf = (desk: DeskCase): PaperRef[] => [
  ...desk.documents.map((document, index): PaperRef => ({ id: document.kind, kind: 'document', index })),
  ...desk.case.papers.map((paper, index): PaperRef => ({ id: paper.id, kind: 'upload', index })),
];

export interface Look { zoom: number; turn: number }
export const plainLook: Look = { zoom: 1, turn: 0 };
export const zoomed = (look: Look, by: number): Look => ({ ...look, zoom: Math.min(3, Math.max(0.5, Math.round((look.zoom + by) * 100) / 100)) });
export const turned = (look: Look): Look => ({ ...look, turn: (look.turn + 90) % 360 });

interface PaperViewerProps {
  desk: DeskCase;
  group: RuleGroup | null;
  papers: readonly PaperRef[];
  open: PaperRef | undefined;
  onOpen: (paper: PaperRef) => void;
  look: Look;
  onLook: (look: Look) => void;
  /** Writes what is open into the notice; null for whoever may not. */
  onFlag: (() => void) | null;
}

export function PaperViewer({ desk, group, papers, open, onOpen, look, onLook, onFlag }: PaperViewerProps) {
  const [pages, setPages] = useState(1);
  const table = useRef<HTMLDivElement>(null);
  const fit = useFit(table);
  const written = useMemo(() => (group === null ? null : whereWritten(desk, group.key)), [desk, group]);
  const document = open?.kind === 'document' ? desk.documents[open.index] : undefined;
  const upload = open?.kind === 'upload' ? desk.case.papers[open.index] : undefined;
  const sought = useMemo(() => (written !== null && document?.kind === written.kind ? written.sought : []), [written, document]);
  const marked = useMemo(() => marksOn(document, group, sought), [document, group, sought]);
  const title = document?.title ?? (upload ? upload.title || paperKindTitles[upload.kind] : '材料');
  const file = document
    ? downloadAddress('cases.document-pdf', { caseId: desk.case.id, kind: document.kind })
    : upload && downloadAddress('cases.paper', { caseId: desk.case.id, paperId: upload.id });

  useEffect(() => {
    table.current?.scrollTo({ top: 0 });
  }, [open?.id]);
  useEffect(() => {
    // The pages are laid out first; then the first marked words come into view.
    if (marked.words.length === 0) return;
    const frame = requestAnimationFrame(() => {
      const mark = table.current?.querySelector('.sheet:not(.measure) mark');
      if (!mark || table.current === null) return;
      const seen = table.current.getBoundingClientRect();
      table.current.scrollBy({ top: Math.max(0, mark.getBoundingClientRect().top - seen.top - seen.height / 2) });
    });
    return () => cancelAnimationFrame(frame);
  }, [open?.id, marked]);

  return (
    <section className="pane viewer" aria-label="材料">
      <div className="pane-head">
        <h2 className="viewer-title" title={title}>{title} {document && <span className="note num">{pages} 页</span>}</h2>
        <div className="viewer-tools">
          <Tool words="缩小" keys="-" onClick={() => onLook(zoomed(look, -0.25))}><ZoomOutIcon /></Tool>
          <Tool words="放大" keys="+" onClick={() => onLook(zoomed(look, 0.25))}><ZoomInIcon /></Tool>
          <Tool words="恢复大小" keys="0" onClick={() => onLook(plainLook)}><FitIcon /></Tool>
          {upload && <Tool words="转 90 度" keys="t" onClick={() => onLook(turned(look))}><RotateIcon /></Tool>}
          {onFlag && open && <Tool words={noticeWords.flagPaper} keys="m" onClick={() => onFlag()}><FlagIcon /></Tool>}
          {file && <Tooltip title="下载"><Button type="text" size="small" href={file} target="_blank" rel="noreferrer" aria-label="下载这份材料" icon={<DownloadIcon />} /></Tooltip>}
        </div>
      </div>
      <Comparison desk={desk} group={group} sought={sought} document={document} upload={upload} />
      <div className="viewer-body">
        <nav className="thumbs" aria-label="材料目录">
          {papers.map((paper) => {
            const words = paper.kind === 'document' ? shortDocumentTitles[desk.documents[paper.index].kind] : paperKindTitles[desk.case.papers[paper.index].kind];
            const full = paper.kind === 'document' ? desk.documents[paper.index].title : desk.case.papers[paper.index].title;
            return (
              <button key={paper.id} type="button" className={`thumb ${paper.kind}`} aria-current={paper.id === open?.id ? 'true' : undefined} title={full || words} onClick={() => onOpen(paper)}>
                <Thumbnail desk={desk} paper={paper} />
                <span>{words}</span>
              </button>
            );
          })}
        </nav>
        <div className="paper-table" ref={table} tabIndex={0} role="region" aria-label="材料内容，可滚动">
          {document && (
            <div className="sheets" style={{ zoom: fit * look.zoom }}>
              <PaperPages key={document.kind} document={document} marks={marked.words} differ={marked.differ} evidence={desk.evidence.filter((each) => isAbout(each, document))} onPages={setPages} />
            </div>
          )}
          {upload && file && <Upload key={upload.id} paper={upload} address={file} look={look} />}
          {!open && <Empty title="没有材料" />}
        </div>
      </div>
    </section>
  );
}

const Thumbnail = ({ desk, paper }: { desk: DeskCase; paper: PaperRef }) => {
  const upload = paper.kind === 'upload' ? desk.case.papers[paper.index] : undefined;
  if (upload?.type.startsWith('image/')) return <img src={downloadAddress('cases.paper', { caseId: desk.case.id, paperId: upload.id })} alt="" loading="lazy" />;
  return <><i /><i /><i /><i /></>;
};

const Tool = ({ words, keys, onClick, children }: { words: string; keys: string; onClick: () => void; children: React.ReactNode }) => (
  <Tooltip title={`${words}（${keys}）`}>
    <Button type="text" size="small" aria-label={words} aria-keyshortcuts={keys} icon={children} onClick={onClick} />
  </Tooltip>
);

/** How much a sheet is scaled so that its width fills the table. */
function useFit(table: React.RefObject<HTMLDivElement>): number {
  const [fit, setFit] = useState(1);
  const measure = useCallback((width: number) => setFit(Math.min(1.6, Math.max(0.7, (width - 30) / SHEET.width))), []);
  useEffect(() => {
    const element = table.current;
    if (element === null) return;
    const observer = new ResizeObserver(([entry]) => measure(entry.contentRect.width));
    observer.observe(element);
    return () => observer.disconnect();
  }, [table, measure]);
  return fit;
}

/** What the form says, beside what the open paper says. */
function Comparison({ desk, group, sought, document, upload }: { desk: DeskCase; group: RuleGroup | null; sought: readonly string[]; document?: DeskCase['documents'][number]; upload?: PaperView }) {
  if (upload) {
    const person = desk.people.find(({ key }) => key === upload.personKey);
    return (
      <div className="comparison plain">
        <div><span className="note">表单</span>{person ? <><b>{person.name}</b> <span className="num">{person.idNumber}</span></> : group?.value ?? '—'}</div>
        <div><span className="note">材料</span>请对照下面的原件</div>
      </div>
    );
  }
  if (!document || group === null || sought.length === 0) return null;
  const missing = missingOn(document.paragraphs, sought);
  const found = missing.length > 0 ? writtenInstead(document, group) : '';
  const part = found !== '' ? changedPart(sought[0], found) : null;
  return (
    <div className={`comparison ${missing.length > 0 ? 'bad' : ''}`} role="status">
      <div className="clamp" title={group.value}><span className="note">表单</span>{part ? <>{tailOf(part.head)}<b>{part.before}</b>{part.tail}</> : group.value}</div>
      <div className="clamp" title={found || undefined}>
        <span className="note">材料</span>
        {missing.length === 0 ? '写的一样，已标出' : part ? <>{tailOf(part.head)}<b>{part.after}</b>{part.tail}</> : <b>没有“{missing.join('、')}”</b>}
      </div>
      <Lamp tone={missing.length > 0 ? 'bad' : 'ok'} label={missing.length > 0 ? '表单和材料不一致' : '表单和材料一致'} />
    </div>
  );
}

/** What the paper says where it should say what the form says. */
const writtenInstead = (document: DocumentView, group: RuleGroup) => (group.key === 'domicile' ? placeTitles : group.key === 'name' ? ['名称'] : []).map((label) => labelledCell(document.paragraphs, label)).find((cell) => cell !== '') ?? '';

function marksOn(document: DocumentView | undefined, group: RuleGroup | null, sought: readonly string[]): { words: readonly string[]; differ: boolean } {
  if (document === undefined || group === null || missingOn(document.paragraphs, sought).length === 0) return { words: sought, differ: false };
  const instead = writtenInstead(document, group);
  return instead === '' ? { words: sought, differ: false } : { words: [instead], differ: true };
}

/** Enough of the common beginning to know the place by. */
const tailOf = (head: string) => (head.length > 7 ? `…${head.slice(-7)}` : head);

function Upload({ paper, address, look }: { paper: PaperView; address: string; look: Look }) {
  const [broken, setBroken] = useState(false);
  const [ratio, setRatio] = useState(4 / 3);
  if (broken) return <Empty title="这张照片没有打开">可以点右上角下载来看，或请申请人重新上传。</Empty>;
  if (paper.type === 'application/pdf') return <iframe className="pdf" src={address} title={paper.title} />;
  // A picture on its side needs a box of the other shape, or its ends would lie outside the table.
  const onSide = look.turn % 180 !== 0;
  return (
    <div className="photo" style={{ width: `calc(${look.zoom} * (100% - 16px))`, aspectRatio: onSide ? 1 / ratio : ratio }}>
      <img
        src={address}
        alt={paper.title}
        onError={() => setBroken(true)}
        onLoad={({ currentTarget: { naturalWidth, naturalHeight } }) => naturalHeight > 0 && setRatio(naturalWidth / naturalHeight)}
        style={{ width: onSide ? `${ratio * 100}%` : '100%', transform: `translate(-50%, -50%) rotate(${look.turn}deg)` }}
      />
    </div>
  );
}
