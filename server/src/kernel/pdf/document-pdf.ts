import type { Day, Instant, Paragraph, Signature } from '@qiban/shared';
import { drawTable } from './document-table';
import { drawHandwriting } from './handwriting';
import { MARGIN, PageFlow, TEXT_WIDTH } from './page-flow';
import { drawQrCode } from './qr-code';
import { A4, CINNABAR, HAIRLINE, INK, INK_3, mm, Paper, type BlockStyle, type PdfFile, type TextStyle } from './paper';

export interface DocumentSignature extends Pick<Signature, 'width' | 'height' | 'strokes'> {
  readonly name: string;
  /** Key of the person: two people may have one name. Lines of older documents do not name it, and go by the name. */
  readonly key?: string;
  /** As in the document, `股东`. Without it the signature stands at every line with this name. */
  readonly role?: string;
  readonly at: Instant;
}

export interface DocumentContent {
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly companyName: string;
  /** Of what was signed, not of this file: the same number stands on the signing page and in the case's log. */
  readonly sha256: string;
  readonly madeOn: Day;
  readonly signatures: readonly DocumentSignature[];
  readonly demo: boolean;
  /** An address, drawn as a code to scan after the text. */
  readonly scan?: string;
}

const TITLE: BlockStyle = { face: 'song-bold', size: 20, leading: 32, align: 'centre', tracking: 0.02 };
const HEADING: BlockStyle = { face: 'song-bold', size: 13, leading: 24, align: 'centre' };
const BODY: BlockStyle = { face: 'song', size: 12, leading: 22, align: 'justify' };
const LABEL: TextStyle = { face: 'song-bold', size: 12 };
const SMALL: TextStyle = { face: 'hei', size: 8, colour: INK_3 };
const INDENT = BODY.size * 2;
const SIGNATURE_HEIGHT = 58;

/** 第十二条　… and 一、…: the number stands out, the text hangs beside it. */
const ARTICLE = /^(第[〇一二三四五六七八九十百]+条)[　 ](.+)$/s;
const POINT = /^([一二三四五六七八九十]+、|（[一二三四五六七八九十]+）|\d+[.、])\s*(.+)$/s;

/** A legal document as it is filed: A4, one fixed appearance, the same bytes for the same content. */
export async function documentFile(content: DocumentContent): Promise<PdfFile> {
  const paper = new Paper({ title: content.title, subject: content.companyName, madeOn: content.madeOn });
  const flow = new PageFlow(paper);
  const articleColumn = columnFor(paper, content.paragraphs);
  content.paragraphs.forEach((paragraph, i) => {
    switch (paragraph.kind) {
      case 'title':
        drawTitle(flow, paragraph.text);
        break;
      case 'heading':
        drawHeading(flow, paragraph.text);
        break;
      case 'text':
        // The day below the signatures stands on the right, as in every Chinese document.
        if (content.paragraphs[i - 1]?.kind === 'signature') drawDay(flow, paragraph.text);
        else flow.drawBlock(paper.layOut(paragraph.text, TEXT_WIDTH, { ...BODY, indent: INDENT }), MARGIN.left);
        break;
      case 'clause':
        drawClause(flow, paragraph.text, articleColumn);
        break;
      case 'table':
        flow.skip(6);
        drawTable(flow, paragraph.rows);
        break;
      case 'signature':
        if (content.paragraphs[i - 1]?.kind !== 'signature') flow.skip(14);
        drawSignature(flow, paragraph, content.signatures);
        break;
    }
  });
  if (content.scan !== undefined) drawScan(flow, content.scan);
  drawFurniture(paper, content);
  return paper.finish();
}

export const documentPdf = async (content: DocumentContent): Promise<Buffer> => (await documentFile(content)).bytes;

function drawTitle(flow: PageFlow, text: string): void {
  const { paper } = flow;
  // 18 points hold a name of 22 characters on one line; longer ones are broken evenly.
  const size = paper.widthOf(text, TITLE) <= TEXT_WIDTH ? TITLE.size : 18;
  const lines = Math.ceil(paper.widthOf(text, { ...TITLE, size }) / TEXT_WIDTH);
  const width = lines === 1 ? TEXT_WIDTH : Math.min(TEXT_WIDTH, paper.widthOf(text, { ...TITLE, size }) / lines + size * 1.5);
  flow.skip(14);
  flow.drawBlock(paper.layOut(text, width, { ...TITLE, size }), MARGIN.left + (TEXT_WIDTH - width) / 2);
  flow.y += 14;
}

function drawHeading(flow: PageFlow, text: string): void {
  flow.skip(8);
  flow.need(HEADING.leading + BODY.leading * 2);
  flow.drawBlock(flow.paper.layOut(text, TEXT_WIDTH, HEADING), MARGIN.left);
  flow.y += 4;
}

/** All articles of a document hang at the same distance, that of the longest number. */
function columnFor(paper: Paper, paragraphs: readonly Paragraph[]): number {
  const labels = paragraphs.flatMap((paragraph) => (paragraph.kind === 'clause' ? ARTICLE.exec(paragraph.text)?.[1] ?? [] : []));
  return Math.max(0, ...labels.map((label) => paper.widthOf(label, LABEL))) + BODY.size * 0.8;
}

function drawClause(flow: PageFlow, text: string, articleColumn: number): void {
  const { paper } = flow;
  const article = ARTICLE.exec(text);
  const [, label, words] = article ?? POINT.exec(text) ?? [];
  if (label === undefined || words === undefined) {
    flow.drawBlock(paper.layOut(text, TEXT_WIDTH, { ...BODY, indent: INDENT }), MARGIN.left);
    return;
  }
  const style: TextStyle = article ? LABEL : BODY;
  const hang = article ? articleColumn : INDENT + paper.widthOf(label, style);
  flow.drawBlock(paper.layOut(words, TEXT_WIDTH - hang, BODY), MARGIN.left + hang, (top) =>
    paper.drawText(label, MARGIN.left + (article ? 0 : INDENT), top + BODY.leading / 2 + BODY.size * 0.36, style));
  flow.y += 2;
}

function drawDay(flow: PageFlow, text: string): void {
  flow.need(BODY.leading);
  flow.y += 6;
  flow.paper.drawText(text, A4.width - MARGIN.right, flow.y + BODY.leading / 2 + BODY.size * 0.36, BODY, { align: 'right' });
  flow.y += BODY.leading;
}

/** 股东：某公司（签署人：某人）: the organisation on a line of its own, the person who signs for it below. */
const FOR_ORGANISATION = /^(.+?)：(.+)（签署人：(.+)）$/;

function drawSignature(flow: PageFlow, { text, by }: { text: string; by?: string }, signatures: readonly DocumentSignature[]): void {
  const { paper } = flow;
  const organisation = FOR_ORGANISATION.exec(text);
  const [role = '', name = ''] = organisation === null ? text.split('：') : ['签署人', organisation[3] ?? ''];
  const from = MARGIN.left + Math.max(150, paper.widthOf(`${role}（签名）：`, BODY) + 6);
  const line = { from, to: from + 170 };
  const heading = organisation === null ? null : paper.layOut(`${organisation[1] ?? ''}：${organisation[2] ?? ''}`, TEXT_WIDTH - 60, BODY);
  flow.need(SIGNATURE_HEIGHT + (heading === null ? 0 : paper.heightOf(heading) + 6));
  if (heading !== null) flow.y = paper.drawBlock(heading, MARGIN.left + 60, flow.y + 6);
  const signature = signatures.find((each) => (by !== undefined && each.key !== undefined ? each.key === by : each.name === name) && (each.role === undefined || each.role === role));
  const baseline = flow.y + SIGNATURE_HEIGHT - 12;

  paper.drawText(`${role}（签名）：`, line.from - 6, baseline, BODY, { align: 'right' });
  paper.pdf.lineWidth(0.6).moveTo(line.from, baseline + 5).lineTo(line.to, baseline + 5).stroke(INK);
  if (signature) drawHandwriting(paper.pdf, signature, { x: line.from + 12, y: flow.y + 6, width: line.to - line.from - 24, height: SIGNATURE_HEIGHT - 18 }, INK);
  paper.drawText(name, line.to + 10, signature ? baseline - 8 : baseline, { ...BODY, size: 10.5 });
  if (signature) paper.drawText(`${momentWords(signature.at)} 签署`, line.to + 10, baseline + 6, SMALL);
  flow.y += SIGNATURE_HEIGHT;
}

function drawScan(flow: PageFlow, url: string): void {
  const size = 104;
  flow.skip(10);
  flow.need(size);
  drawQrCode(flow.paper, url, { x: A4.width - MARGIN.right - size, y: flow.y, size });
  flow.y += size;
}

/** China's clock has stood eight hours ahead of UTC, summer and winter, since 1991. */
function momentWords(at: Instant): string {
  const there = new Date(new Date(at).getTime() + 8 * 3600_000).toISOString();
  return `${there.slice(0, 4)}年${Number(there.slice(5, 7))}月${Number(there.slice(8, 10))}日 ${there.slice(11, 16)}`;
}

/** What stands on every page. Drawn last, when the number of pages is known. */
function drawFurniture(paper: Paper, { companyName, sha256, demo }: DocumentContent): void {
  const { count } = paper.pdf.bufferedPageRange();
  const right = A4.width - MARGIN.right;
  const [head, foot] = [mm(17), A4.height - mm(15)];
  for (let page = 0; page < count; page += 1) {
    paper.pdf.switchToPage(page);
    paper.pdf.lineWidth(0.4);
    paper.drawText(companyName, MARGIN.left, head, SMALL);
    if (demo) drawDemoMark(paper, right, head);
    paper.pdf.moveTo(MARGIN.left, head + 7).lineTo(right, head + 7).stroke(HAIRLINE);
    paper.pdf.moveTo(MARGIN.left, foot - 12).lineTo(right, foot - 12).stroke(HAIRLINE);
    paper.drawText(`文件校验 SHA-256 ${shortHash(sha256)}`, MARGIN.left, foot, SMALL);
    if (demo) paper.drawText('演示文件，不具有法律效力', A4.width / 2 + 20, foot, { ...SMALL, colour: CINNABAR }, { align: 'centre' });
    paper.drawText(`第 ${page + 1} 页　共 ${count} 页`, right, foot, SMALL, { align: 'right' });
  }
}

function drawDemoMark(paper: Paper, right: number, baseline: number): void {
  const style: TextStyle = { face: 'hei-bold', size: 8, colour: CINNABAR };
  const width = paper.widthOf('演示', style) + 8;
  paper.pdf.lineWidth(0.6).roundedRect(right - width, baseline - 9, width, 12.5, 2).stroke(CINNABAR);
  paper.drawText('演示', right - width / 2, baseline, style, { align: 'centre' });
  paper.pdf.lineWidth(0.4);
}

/** The first 64 bits in groups of four: enough to compare by eye. */
const shortHash = (sha256: string): string => sha256.slice(0, 16).replace(/(.{4})(?=.)/g, '$1 ');
