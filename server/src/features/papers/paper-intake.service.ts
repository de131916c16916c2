import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import type { PaperView } from '@qiban/shared';
import type { FastifyRequest } from 'fastify';
import { CaseAccess } from '../../kernel/case-access';
import { Clock } from '../../kernel/clock';
import type { CurrentUser } from '../../kernel/current-user';
import { sm3 } from '../../kernel/encipherment';
import { formInvalid } from '../../kernel/form-validation.pipe';
import { newId } from '../../kernel/ids';
import { Refusal, type RefusedField } from '../../kernel/refusal';
import { formats, isPaperKind, paperTitles } from './paper-kinds';
import { LARGEST_BYTES, PaperFiles, tooLarge, type Arrival } from './paper-files';
import { Papers } from './papers.service';
import { PhotoPress } from './photo-press';

/** Boundaries and the other fields of the form. */
const FORM_OVERHEAD = 16 * 1024;
/** What a refused sender may still send before the line is cut. */
const PATIENCE_BYTES = 64 * 1024 * 1024;
/** Some senders stop when they have their answer, and say nothing more. */
const PATIENCE_MS = 3_000;
const FULL_DISK = ['ENOSPC', 'EDQUOT'];

interface Form { readonly fields: Readonly<Record<string, string>>; readonly arrival: Arrival | null }

/** One upload from the first byte to the row. Nothing stays behind when it ends badly. */
@Injectable()
export class PaperIntake {
  constructor(
    private readonly access: CaseAccess,
    private readonly papers: Papers,
    private readonly files: PaperFiles,
    private readonly photos: PhotoPress,
    private readonly clock: Clock,
  ) {}

  async take(caseId: string, request: FastifyRequest, me: CurrentUser): Promise<PaperView> {
    let arrival: Arrival | null = null;
    try {
      await this.access.requirePapersOpen(caseId, me);
      await this.papers.refuseWhenFull(caseId);
      if (!request.isMultipart()) throw new Refusal('request.malformed');
      if (Number(request.headers['content-length'] ?? 0) > LARGEST_BYTES + FORM_OVERHEAD) throw tooLarge();
      const form = await this.read(request);
      arrival = form.arrival;
      return await this.file(caseId, form, me);
    } catch (error) {
      letGo(request.raw);
      throw FULL_DISK.includes(String((error as { code?: unknown }).code)) ? new Refusal('service.busy', { seconds: 60 }) : error;
    } finally {
      if (arrival !== null) await this.files.discard(arrival.path);
    }
  }

  /** Fields may come before or after the file. */
  private async read(request: FastifyRequest): Promise<Form> {
    const fields: Record<string, string> = {};
    let arrival: Arrival | null = null;
    try {
      // One byte more than is taken: at its own limit the parser says nothing until the rest has come.
      for await (const part of request.parts({ limits: { fileSize: LARGEST_BYTES + 1, files: 1, fields: 5, fieldSize: 200, parts: 6 }, throwFileSizeLimit: false } as never)) {
        if (part.type === 'field') fields[part.fieldname] = String(part.value);
        else arrival = await this.files.receive(part.file);
      }
      return { fields, arrival };
    } catch (error) {
      if (arrival !== null) await this.files.discard(arrival.path);
      // A form cut off on its way, or no form at all.
      if (error instanceof Refusal || (error as { syscall?: unknown }).syscall !== undefined) throw error;
      throw new Refusal('request.malformed');
    }
  }

  private async file(caseId: string, { fields: { kind = '', personKey = '' }, arrival }: Form, me: CurrentUser): Promise<PaperView> {
    const wrong: RefusedField[] = [];
    if (!isPaperKind(kind)) wrong.push({ field: 'kind', words: '请选择这是哪一种材料' });
    if (!/^[0-9A-Za-z_-]{0,40}$/.test(personKey)) wrong.push({ field: 'personKey', words: '没有这个人，请刷新页面后再试' });
    if (arrival === null) wrong.push({ field: 'file', words: '请选择照片或 PDF' });
    if (!isPaperKind(kind) || arrival === null || wrong.length > 0) throw formInvalid(wrong);

    const bytes = arrival.format === 'pdf' ? await wholePdf(arrival.path) : await this.photos.redraw(arrival.path, arrival.format);
    const { contentType, extension } = formats[arrival.format];
    const storedName = await this.files.keep(bytes, extension);
    try {
      return await this.papers.add({
        id: newId(),
        caseId,
        kind,
        personKey: personKey === '' ? null : personKey,
        title: paperTitles[kind],
        contentType,
        bytes: bytes.length,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        sm3: sm3(bytes),
        storedName,
        createdAt: this.clock.now(),
        uploadedBy: me.accountId,
      }, () => this.access.admitChange(caseId, me, 'paper-added', { kind, personKey }));
    } catch (error) {
      await this.files.remove(storedName);
      throw error;
    }
  }
}

/** Kept as it is, so it must at least be whole: a PDF ends with its mark, give or take what mail programs add. */
async function wholePdf(path: string): Promise<Buffer> {
  const bytes = await readFile(path);
  if (bytes.subarray(-2048).lastIndexOf('%%EOF') < 0) throw new Refusal('paper.unreadable');
  return bytes;
}

/**
 * The answer goes out at once, but browsers show an error of their own when the line is cut while they are sending:
 * the rest is read and thrown away, up to a limit and for as long as it keeps coming.
 */
function letGo(raw: IncomingMessage): void {
  if (raw.complete || raw.destroyed) return;
  const silence = setTimeout(() => raw.destroy(), PATIENCE_MS).unref();
  let rest = 0;
  raw.unpipe();
  raw.on('data', (chunk: Buffer) => {
    silence.refresh();
    rest += chunk.length;
    if (rest > PATIENCE_BYTES) raw.destroy();
  });
  raw.on('error', () => undefined);
  raw.once('close', () => clearTimeout(silence));
  raw.once('end', () => clearTimeout(silence));
  raw.resume();
}
