import { createHash, randomUUID } from 'node:crypto';
import { readdirSync, readFileSync, utimesSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { addressOf, downloadAddress, type CaseView, type PaperView } from '@qiban/shared';
import sharp from 'sharp';
import { eventually } from '../../../test/builders/registration.builder';
import '../../../test/matchers';
import { startApp, type Answer, type Caller, type TestApp } from '../../../test/harness';
import { AccessLogEntry } from '../../kernel/access-log-entry.entity';
import { sm3 } from '../../kernel/encipherment';
import { Paper } from './paper.entity';
import { PaperFiles } from './paper-files';

let t: TestApp;
let founder: Caller;
let caseId: string;

beforeAll(async () => { t = await startApp(); });
afterAll(() => t.stop());
beforeEach(async () => {
  founder = await t.newcomer();
  caseId = (await founder.post<CaseView>(addressOf('cases.open'), {})).body.id;
});

const aPhoto = (width = 600, height = 400) => sharp({ create: { width, height, channels: 3, background: '#b7371f' } });
const noisy = (width: number, height: number) => sharp({ create: { width, height, channels: 3, noise: { type: 'gaussian', mean: 128, sigma: 40 }, background: '#000' } });

interface Upload { file?: Buffer; name?: string; type?: string; kind?: string; personKey?: string; key?: string; fileFirst?: boolean }

function form({ file, name = 'photo.jpg', type = 'image/jpeg', kind = 'id-front', personKey, fileFirst = false }: Upload): { raw: Buffer; headers: Record<string, string> } {
  const boundary = `----qiban${randomUUID()}`;
  const field = (key: string, value: string) => Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="${key}"\r\n\r\n${value}\r\n`);
  const fields = [field('kind', kind), ...(personKey === undefined ? [] : [field('personKey', personKey)])];
  const files = file === undefined ? [] : [Buffer.from(`--${boundary}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: ${type}\r\n\r\n`), file, Buffer.from('\r\n')];
  const parts = fileFirst ? [...files, ...fields] : [...fields, ...files];
  return { raw: Buffer.concat([...parts, Buffer.from(`--${boundary}--\r\n`)]), headers: { 'content-type': `multipart/form-data; boundary=${boundary}` } };
}
const upload = (who: Caller, what: Upload, id = caseId): Promise<Answer<PaperView>> =>
  who.send('POST', addressOf('cases.add-paper', { caseId: id }), undefined, { ...form(what), ...(what.key !== undefined && { key: what.key }) });
const rowsOf = (id = caseId) => t.database.read.manager.findBy(Paper, { caseId: id });
const bytesOf = ({ storedName }: Paper) => readFileSync(join(t.settings.filesDir, 'papers', storedName));
const leftBehind = () => readdirSync(join(t.settings.filesDir, 'incoming'));
const stored = () => readdirSync(join(t.settings.filesDir, 'papers'), { recursive: true, withFileTypes: true }).filter((each) => each.isFile()).length;
const download = (who: Caller, paperId: string) => who.get(downloadAddress('cases.paper', { caseId, paperId }));

/** Sends the beginning of an upload and no more: the answer must come although the rest does not. */
function sendPart(part: Buffer, headers: Readonly<Record<string, string>>): Promise<string> {
  const { hostname, port } = new URL(t.address);
  const head = Object.entries({ host: hostname, authorization: `Bearer ${founder.token}`, 'idempotency-key': randomUUID(), ...headers }).map(([name, value]) => `${name}: ${value}\r\n`).join('');
  return new Promise((done, failed) => {
    const socket = connect(Number(port), hostname);
    let answer = '';
    socket.on('error', failed);
    socket.on('data', (chunk) => {
      answer += chunk.toString();
      if (!answer.includes('"reference"')) return;
      socket.destroy();
      done(answer);
    });
    socket.write(`POST ${addressOf('cases.add-paper', { caseId })} HTTP/1.1\r\n${head}\r\n`);
    socket.write(part);
  });
}

describe('a photo', () => {
  it('is drawn anew, upright and without what the camera wrote into it, and the row tells the truth about it', async () => {
    const original = await aPhoto(600, 400).jpeg().withExif({ IFD0: { Make: 'Camera' }, IFD3: { GPSLatitude: '36/1 4/1 0/1' } }).withMetadata({ orientation: 6 }).toBuffer();
    expect((await sharp(original).metadata()).exif).toBeDefined();

    const answer = await upload(founder, { file: Buffer.concat([original, Buffer.from('hidden behind the picture')]), kind: 'id-front', personKey: 'p1' });
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({ kind: 'id-front', title: '身份证人像面', personKey: 'p1', type: 'image/jpeg' });

    const [row] = await rowsOf() as [Paper];
    const bytes = bytesOf(row);
    const kept = await sharp(bytes).metadata();
    expect([kept.width, kept.height, kept.exif, kept.orientation]).toEqual([400, 600, undefined, undefined]);
    expect(bytes.includes('hidden behind')).toBe(false);
    expect([row.bytes, row.sha256, row.sm3]).toEqual([bytes.length, createHash('sha256').update(bytes).digest('hex'), sm3(bytes)]);
    expect(answer.body.bytes).toBe(bytes.length);
    expect(leftBehind()).toEqual([]);
  });

  it('is made smaller when it is larger than anybody needs', async () => {
    await upload(founder, { file: await aPhoto(4000, 3000).png().toBuffer(), name: 'a.png', type: 'image/png' });
    const [row] = await rowsOf() as [Paper];
    expect(row.contentType).toBe('image/png');
    expect(await sharp(bytesOf(row)).metadata()).toMatchObject({ width: 2400, height: 1800 });
  });

  it('may be a WebP, and its fields may come after it', async () => {
    const answer = await upload(founder, { file: await aPhoto().webp().toBuffer(), type: 'image/webp', kind: 'other', fileFirst: true });
    expect(answer.body).toMatchObject({ type: 'image/webp', kind: 'other' });
  });

  it('is served so that a browser runs nothing in it', async () => {
    const { body } = await upload(founder, { file: await aPhoto().jpeg().toBuffer() });
    const answer = await download(founder, body.id);
    expect(answer.status).toBe(200);
    expect(answer.headers).toMatchObject({
      'content-type': 'image/jpeg', 'x-content-type-options': 'nosniff', 'content-security-policy': "default-src 'none'; sandbox",
      'content-disposition': 'inline; filename="id-front.jpg"', 'content-length': String(body.bytes), 'cache-control': 'private, no-store',
    });
  });
});

describe('a PDF', () => {
  const pdf = Buffer.from(`%PDF-1.4\n1 0 obj<<>>endobj\n${'x'.repeat(3000)}\ntrailer<<>>\n%%EOF\n`);

  it('is kept as it is, and saved rather than shown', async () => {
    const { body } = await upload(founder, { file: pdf, kind: 'domicile-proof', name: '../../租赁合同.pdf', type: 'application/pdf' });
    const [row] = await rowsOf() as [Paper];
    expect(bytesOf(row).equals(pdf)).toBe(true);
    expect(row.storedName).toMatch(/^2026-11-23\/[0-9a-f-]{36}\.pdf$/);
    expect((await download(founder, body.id)).headers['content-disposition']).toBe('attachment; filename="domicile-proof.pdf"');
  });

  it('must be whole', async () => {
    expect(await upload(founder, { file: pdf.subarray(0, 500), type: 'application/pdf' })).toBeRefused('paper.unreadable');
  });
});

describe('what is refused leaves nothing behind', () => {
  let before: number;
  beforeEach(async () => {
    await upload(founder, { file: await aPhoto().jpeg().toBuffer() });
    before = stored();
  });
  afterEach(async () => {
    expect(leftBehind()).toEqual([]);
    expect(stored()).toBe(before);
    expect(await rowsOf()).toHaveLength(1);
  });

  it('a photo of 30 MB, at once when its size is announced', async () => {
    const { raw, headers } = form({ file: Buffer.concat([await aPhoto().jpeg().toBuffer(), Buffer.alloc(30 * 1024 * 1024)]) });
    const answer = await sendPart(raw.subarray(0, 64 * 1024), { ...headers, 'content-length': String(raw.length) });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('文件超过 10 MB');
  });

  it('a photo of 30 MB of unknown size, as soon as it is over the limit', async () => {
    const { raw, headers } = form({ file: Buffer.concat([await aPhoto().jpeg().toBuffer(), Buffer.alloc(30 * 1024 * 1024)]) });
    const pieces = Array.from({ length: 44 }, (_, i) => raw.subarray(i * 256 * 1024, (i + 1) * 256 * 1024));
    const chunked = Buffer.concat(pieces.flatMap((piece) => [Buffer.from(`${piece.length.toString(16)}\r\n`), piece, Buffer.from('\r\n')]));
    const answer = await sendPart(chunked, { ...headers, 'transfer-encoding': 'chunked' });
    expect(answer).toMatch(/^HTTP\/1\.1 413 /);
    expect(answer).toContain('paper.too-large');
  });

  it('a page that calls itself a photo', async () => {
    expect(await upload(founder, { file: Buffer.from('<!doctype html><script>alert(1)</script>'), name: 'photo.jpg' })).toBeRefused('paper.not-an-image');
  });

  it('a drawing that may hold scripts', async () => {
    expect(await upload(founder, { file: Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><rect width="9" height="9"/></svg>'), name: 'a.svg', type: 'image/svg+xml' })).toBeRefused('paper.not-an-image');
  });

  it.each([0, 1, 3, 11])('a file of %d bytes', async (length) => {
    expect(await upload(founder, { file: Buffer.from('\xff\xd8\xff\xe0aaaaaaaaaa', 'latin1').subarray(0, length) })).toBeRefused('paper.not-an-image');
  });

  it.each(['jpeg', 'png', 'webp'] as const)('a %s that breaks off in the middle', async (format) => {
    const whole = await noisy(700, 500).toFormat(format).toBuffer();
    expect(await upload(founder, { file: whole.subarray(0, Math.floor(whole.length / 2)) })).toBeRefused('paper.unreadable');
  });

  it('a picture of more pixels than a camera has', async () => {
    const bomb = await aPhoto(9000, 9000).png({ compressionLevel: 9 }).toBuffer();
    expect(bomb.length).toBeLessThan(1_000_000);
    expect(await upload(founder, { file: bomb })).toBeRefused('paper.unreadable');
  });

  it('a form without a file, or of an unknown kind', async () => {
    expect(await upload(founder, { kind: 'diploma', personKey: '../x' })).toBeRefused('form.invalid', { fields: ['kind', 'personKey', 'file'] });
    expect(await upload(founder, { kind: 'toString', file: await aPhoto().jpeg().toBuffer() })).toBeRefused('form.invalid', { fields: ['kind'] });
  });

  it('a form that is none', async () => {
    expect(await founder.post(addressOf('cases.add-paper', { caseId }), { kind: 'other' })).toBeRefused('request.malformed');
    const { raw, headers } = form({ file: await aPhoto().jpeg().toBuffer() });
    expect(await founder.send('POST', addressOf('cases.add-paper', { caseId }), undefined, { raw: raw.subarray(0, raw.length - 300), headers })).toBeRefused('request.malformed');
  });

  it('a stranger’s photo, in the words for a case that does not exist', async () => {
    const stranger = await t.newcomer();
    expect(await upload(stranger, { file: await aPhoto().jpeg().toBuffer() })).toBeRefused('case.not-found');
    expect(await upload(t.stranger, { file: await aPhoto().jpeg().toBuffer() })).toBeRefused('session.missing');
    expect(await upload(founder, { file: await aPhoto().jpeg().toBuffer() }, randomUUID())).toBeRefused('case.not-found');
  });
});

describe('papers of a case', () => {
  it('are shown to nobody else; a clerk’s look is noted', async () => {
    const { body } = await upload(founder, { file: await aPhoto().jpeg().toBuffer() });
    expect(await download(await t.newcomer(), body.id)).toBeRefused('case.not-found');
    expect(await download(founder, randomUUID())).toBeRefused('paper.not-found');
    expect((await founder.get<CaseView>(addressOf('cases.show', { caseId }))).body.papers).toEqual([body]);

    const looks = () => t.database.read.manager.findBy(AccessLogEntry, { subjectId: body.id });
    expect((await download(founder, body.id)).status).toBe(200);
    expect(await looks()).toEqual([]);
    expect((await download(await t.as('clerk'), body.id)).status).toBe(200);
    expect(await looks()).toMatchObject([{ action: 'paper.open', subjectKind: 'paper' }]);
  });

  it('happen once when they are sent twice', async () => {
    const file = await aPhoto().jpeg().toBuffer();
    const key = randomUUID();
    const first = await upload(founder, { file, key });
    const second = await upload(founder, { file, key });
    expect(second.body).toEqual(first.body);
    expect(await rowsOf()).toHaveLength(1);
  });

  it('are at most twenty, also when all come at once', async () => {
    const file = await aPhoto(40, 30).jpeg().toBuffer();
    const before = stored();
    const answers = await Promise.all(Array.from({ length: 24 }, () => upload(founder, { file })));
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(20);
    for (const answer of answers.filter(({ status }) => status !== 200)) expect(answer).toBeRefused('paper.too-many');
    expect(await rowsOf()).toHaveLength(20);
    expect(stored()).toBe(before + 20);
  });

  it('can be removed, row and bytes, and only by whoever may change the case', async () => {
    const { body } = await upload(founder, { file: await aPhoto().jpeg().toBuffer() });
    const before = stored();
    const address = addressOf('cases.remove-paper', { caseId, paperId: body.id });
    expect(await (await t.newcomer()).delete(address)).toBeRefused('case.not-found');
    expect((await founder.delete(address)).status).toBe(200);
    expect(await founder.delete(address)).toBeRefused('paper.not-found');
    // The file goes after the commit, without anybody waiting for it.
    await eventually(async () => expect([stored(), await rowsOf()]).toEqual([before - 1, []]));
    expect(await download(founder, body.id)).toBeRefused('paper.not-found');
  });

  it('leave no file behind when a process died between the file and the row', async () => {
    const files = t.app.get(PaperFiles);
    await upload(founder, { file: await aPhoto().jpeg().toBuffer() });
    const orphan = await files.keep(Buffer.from('nobody knows me'), 'jpg');
    const [row] = await rowsOf() as [Paper];
    const hasRow = async (names: string[]) => new Set(names.filter((name) => name === row.storedName));
    const writtenAgo = (name: string, ms: number) => utimesSync(join(t.settings.filesDir, 'papers', name), new Date(t.clock.epoch() - ms), new Date(t.clock.epoch() - ms));
    const before = stored();
    for (const folder of readdirSync(join(t.settings.filesDir, 'papers'))) {
      for (const name of readdirSync(join(t.settings.filesDir, 'papers', folder))) writtenAgo(`${folder}/${name}`, 60_000);
    }
    expect(await files.sweep(hasRow)).toBe(0);
    writtenAgo(orphan, 2 * 3600_000);
    writtenAgo(row.storedName, 2 * 3600_000);
    expect(await files.sweep(hasRow)).toBe(1);
    expect(stored()).toBe(before - 1);
    await expect(files.read(orphan)).resolves.toBeNull();
    expect(bytesOf(row)).toHaveLength(row.bytes);
  });
});
