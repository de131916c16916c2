import { createHash, type Hash } from 'node:crypto';
import { open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { PackedIds } from './claim-ids';
import { FrozenNames, type FrozenTables } from './frozen-names';
import { PackedNumbers } from './numbers';

/** A row of the log of name changes, and what was missing below it: the file has everything else up to there. */
export interface LogAnchor { readonly position: number; readonly claimId: string; readonly gaps: readonly number[] }

const MAGIC = 'qiban-names-1\n';
const ALIGNMENT = 8;
const PIECE = 8 << 20;

const ARRAYS = { Uint8Array, Int16Array, Uint16Array, Int32Array, Uint32Array } as const;
type Numeric = Uint8Array | Int16Array | Uint16Array | Int32Array | Uint32Array;
interface Part { readonly name: string; readonly type: keyof typeof ARRAYS; readonly offset: number; readonly length: number }
interface Header {
  /** Of the program that split the names and made the keys: another one's tables are not read. */
  readonly program: string;
  readonly anchor: LogAnchor;
  readonly parts: readonly Part[];
  readonly bytes: number;
  readonly sha256: string;
  readonly tables: Pick<FrozenTables, 'heads' | 'tails'> & { areas: [string, number][]; industryClasses: [string | null, number][]; special: [number, unknown][] };
}

/**
 * The frozen index as a file, so that a start does not split a million names again. Nothing depends on it: it is made
 * from the database, carries no more than company names, and anything odd about it means that it is made anew.
 */
export class NamesFile {
  private readonly path: string;

  constructor(folder: string) {
    this.path = join(folder, 'names.index');
  }

  async write(names: FrozenNames, anchor: LogAnchor): Promise<boolean> {
    const { tables } = names;
    if (!(tables.ids instanceof PackedIds)) return false;
    const arrays: [string, Numeric][] = [
      ['words', tables.ids.words], ['slots', tables.ids.slots], ['areaOfHead', tables.areaOfHead], ['classOfTail', tables.classOfTail], ['headOf', tables.headOf], ['tailOf', tables.tailOf], ['sinceOf', tables.sinceOf],
      ['firstName', tables.firstName], ['firstUnit', tables.firstUnit], ['units', tables.units], ['industries', tables.industries], ['firstFiled', tables.firstFiled], ['filed', tables.filed.bytes],
    ];
    const parts: Part[] = [];
    const hash = createHash('sha256');
    let bytes = 0;
    for (const [name, array] of arrays) {
      parts.push({ name, type: array.constructor.name as Part['type'], offset: bytes, length: array.length });
      await hashed(hash, bytesOf(array));
      bytes += padded(array.byteLength);
    }
    const header: Header = {
      program: await programNumber(), anchor, parts, bytes, sha256: hash.digest('hex'),
      tables: {
        heads: tables.heads, tails: tables.tails, areas: [...tables.areas], special: [...tables.special],
        industryClasses: [...tables.industryClasses].map(([code, number]) => [code ?? null, number]),
      },
    };
    const unfinished = `${this.path}.${process.pid}`;
    const file = await open(unfinished, 'w');
    try {
      const head = Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`);
      await file.write(head);
      await file.write(Buffer.alloc(padded(head.length) - head.length, '\n'));
      for (const [, array] of arrays) await writeInPieces(file, bytesOf(array));
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, this.path).catch(async (error: unknown) => {
      await rm(unfinished, { force: true });
      throw error;
    });
    return true;
  }

  /** Null when there is no file, or none of this program, of this database, or that is whole. */
  async read(isStillThere: (anchor: LogAnchor) => Promise<boolean>): Promise<{ names: FrozenNames; anchor: LogAnchor } | null> {
    if ((await stat(this.path).catch(() => null)) === null) return null;
    const content = await readFile(this.path);
    const end = content.indexOf('\n', MAGIC.length);
    if (end < 0 || content.toString('utf8', 0, MAGIC.length) !== MAGIC) return null;
    const header = parsed(content.toString('utf8', MAGIC.length, end));
    if (header === null || header.program !== (await programNumber())) return null;
    const start = padded(end + 1);
    if (content.length !== start + header.bytes || content.byteOffset % ALIGNMENT !== 0) return null;
    const hash = createHash('sha256');
    const array = (wanted: string): Numeric => {
      const { type, offset, length } = header.parts.find(({ name }) => name === wanted)!;
      return new ARRAYS[type](content.buffer as ArrayBuffer, content.byteOffset + start + offset, length);
    };
    for (const { name } of header.parts) await hashed(hash, bytesOf(array(name)));
    if (hash.digest('hex') !== header.sha256 || !(await isStillThere(header.anchor))) return null;
    const { heads, tails, areas, industryClasses, special } = header.tables;
    const tables = {
      ids: new PackedIds(array('words') as Uint32Array, array('slots') as Int32Array), heads, tails: tails.map((tail) => ({ ...tail, industryClass: tail.industryClass ?? undefined })),
      areas: new Map(areas), industryClasses: new Map(industryClasses.map(([code, number]) => [code ?? undefined, number])), special: new Map(special),
      ...Object.fromEntries(['areaOfHead', 'classOfTail', 'headOf', 'tailOf', 'sinceOf', 'firstName', 'firstUnit', 'units', 'industries', 'firstFiled'].map((name) => [name, array(name)])),
      filed: PackedNumbers.over(array('filed') as Uint8Array),
    } as unknown as FrozenTables;
    return { names: new FrozenNames(tables), anchor: header.anchor };
  }
}

const padded = (bytes: number): number => Math.ceil(bytes / ALIGNMENT) * ALIGNMENT;
const bytesOf = (array: Numeric): Buffer => Buffer.from(array.buffer, array.byteOffset, array.byteLength);

function parsed(text: string): Header | null {
  try {
    return JSON.parse(text) as Header;
  } catch {
    return null;
  }
}

/** In pieces, so that requests are served between them. */
async function hashed(hash: Hash, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) {
    hash.update(bytes.subarray(at, at + PIECE));
    await new Promise((done) => setImmediate(done));
  }
}

async function writeInPieces(file: FileHandle, bytes: Buffer): Promise<void> {
  for (let at = 0; at < bytes.length; at += PIECE) await file.write(bytes.subarray(at, at + PIECE));
  await file.write(Buffer.alloc(padded(bytes.length) - bytes.length));
}

let program: Promise<string> | null = null;

/** A number for exactly this code: the rules that split names, the tables of words, the keys, the readings. */
const programNumber = (): Promise<string> => (program ??= hashOfProgram());

async function hashOfProgram(): Promise<string> {
  const hash = createHash('sha256').update(await readFile(require.resolve('pinyin-pro')));
  for (const folder of [__dirname, join(dirname(require.resolve('@qiban/shared')), 'company-names'), join(__dirname, '..', '..', 'reference')]) {
    for (const name of (await readdir(folder)).sort()) if (/(?<!\.spec|\.d)\.[jt]s$/.test(name)) hash.update(name).update(await readFile(join(folder, name)));
  }
  return hash.digest('hex');
}
