import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../kernel/clock';
import { newId } from '../../kernel/ids';
import { Refusal } from '../../kernel/refusal';
import { Settings } from '../../settings';
import { formatOf, MAGIC_LENGTH, type PaperFormat } from './paper-kinds';

export const LARGEST_MB = 10;
export const LARGEST_BYTES = LARGEST_MB * 1024 * 1024;
/** No upload takes this long: what is older was left behind by a process that died. */
const ABANDONED_AFTER_MS = 60 * 60_000;
const DAY_MS = 24 * 3600_000;

/** An upload as it arrived, still under a name nobody asks for. */
export interface Arrival { readonly path: string; readonly format: PaperFormat }

/**
 * The bytes of papers on the disk: `incoming/` while they arrive, `papers/<day>/` for good. A file gets its place by a
 * rename after it has been forced to the disk, so a name never stands for half a file.
 */
@Injectable()
export class PaperFiles {
  private readonly incoming: string;
  private readonly papers: string;

  constructor({ filesDir }: Settings, private readonly clock: Clock) {
    this.incoming = join(filesDir, 'incoming');
    this.papers = join(filesDir, 'papers');
  }

  /** Takes a stream in, and stops at the first sign that it will be refused: the wrong first bytes, or one byte too many. */
  async receive(stream: Readable): Promise<Arrival> {
    await mkdir(this.incoming, { recursive: true });
    const path = join(this.incoming, newId());
    const file = await open(path, 'wx', 0o600);
    let bytes = 0;
    let head = Buffer.alloc(0);
    let format: PaperFormat | null = null;
    try {
      for await (const chunk of stream as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        if (bytes > LARGEST_BYTES) throw tooLarge();
        if (format === null) {
          head = Buffer.concat([head, chunk.subarray(0, MAGIC_LENGTH)]);
          if (head.length >= MAGIC_LENGTH) format = formatOf(head);
          if (head.length >= MAGIC_LENGTH && format === null) throw new Refusal('paper.not-an-image');
        }
        await writeAll(file, chunk);
      }
      if (format === null) throw new Refusal('paper.not-an-image');
      await file.close();
      return { path, format };
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.discard(path);
      throw error;
    }
  }

  /** Durable when it returns. */
  async keep(bytes: Buffer, extension: string): Promise<string> {
    const name = `${this.clock.today()}/${newId()}.${extension}`;
    const place = join(this.papers, name);
    await mkdir(dirname(place), { recursive: true });
    await mkdir(this.incoming, { recursive: true });
    const path = join(this.incoming, newId());
    try {
      const file = await open(path, 'wx', 0o600);
      try {
        await writeAll(file, bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await rename(path, place);
      await syncFolder(dirname(place));
      return name;
    } catch (error) {
      await this.discard(path);
      throw error;
    }
  }

  /** Null when the bytes are gone, which only an operator's hand can bring about. */
  async read(storedName: string): Promise<ReadStream | null> {
    const path = join(this.papers, storedName);
    const size = await stat(path).catch(() => null);
    return size === null ? null : createReadStream(path);
  }

  async remove(storedName: string): Promise<void> {
    await this.discard(join(this.papers, storedName));
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /**
   * What a crash left: uploads that never finished, and files whose row was never committed. Those can only be of the
   * last two days' folders, so this stays quick however many papers there are.
   */
  async sweep(hasRow: (storedNames: string[]) => Promise<Set<string>>): Promise<number> {
    const dead = (await this.olderThan(this.incoming, ABANDONED_AFTER_MS)).map((name) => join(this.incoming, name));
    const now = this.clock.now();
    for (const day of new Set([this.clock.dayOf(now), this.clock.dayOf(new Date(now.getTime() - DAY_MS))])) {
      const names = (await this.olderThan(join(this.papers, day), ABANDONED_AFTER_MS)).map((name) => `${day}/${name}`);
      const known = names.length === 0 ? new Set<string>() : await hasRow(names);
      dead.push(...names.filter((name) => !known.has(name)).map((name) => join(this.papers, name)));
    }
    for (const path of dead) await this.discard(path);
    return dead.length;
  }

  private async olderThan(folder: string, age: number): Promise<string[]> {
    const names = await readdir(folder).catch(() => []);
    const found: string[] = [];
    for (const name of names) {
      const file = await stat(join(folder, name)).catch(() => null);
      if (file?.isFile() === true && file.mtimeMs < this.clock.epoch() - age) found.push(name);
    }
    return found;
  }
}

export const tooLarge = (): Refusal => new Refusal('paper.too-large', { limit: LARGEST_MB });

/** `write` may write a part: a full disk says so only at the next attempt. */
async function writeAll(file: Awaited<ReturnType<typeof open>>, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length;) at += (await file.write(bytes, at)).bytesWritten;
}

/** A rename is on the disk when its folder is. Not every file system lets a folder be forced. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, 'r').catch(() => null);
  await folder?.sync().catch(() => undefined);
  await folder?.close();
}
