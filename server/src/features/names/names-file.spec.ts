import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { splitName } from '@qiban/shared';
import { newId } from '../../kernel/ids';
import { generateCompanyNames } from '../../reference';
import { FrozenNamesBuilder } from './frozen-names.builder';
import { NameIndex, type NameOnRecord } from './name-index';
import { NamesFile, type LogAnchor } from './names-file';

const AREA = '370200';
const ANCHOR: LogAnchor = { position: 41, claimId: newId(), gaps: [39] };
const claims = generateCompanyNames({ today: '2026-11-23', count: 800 }).map(({ name, establishedOn, status, deregisteredOn }): NameOnRecord => ({
  id: newId(), area: AREA, name, status: status === 'registered' ? 'registered' : 'freed', caseId: null, since: establishedOn, reservedUntil: null, freedOn: deregisteredOn, freedBy: deregisteredOn === null ? null : 'renamed',
}));

function frozen(these: readonly NameOnRecord[]) {
  const builder = new FrozenNamesBuilder();
  for (const claim of these) builder.add(claim);
  return builder.build();
}

let folder: string;
let file: NamesFile;
const path = () => join(folder, 'names.index');
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'qiban-names-file-'));
  file = new NamesFile(folder);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const yes = () => Promise.resolve(true);

it('gives back the whole index as it was, and where the log stood', async () => {
  expect(await file.write(frozen(claims), ANCHOR)).toBe(true);
  const kept = await file.read(yes);
  expect(kept?.anchor).toEqual(ANCHOR);
  const [before, after] = [new NameIndex(), new NameIndex()];
  before.adopt(frozen(claims));
  after.adopt(kept!.names);
  expect(after.size).toBe(claims.length);
  for (const { name } of claims) {
    const near = (index: NameIndex) => index.near(splitName(name), AREA, { similar: true }).map(({ standing }) => standing);
    expect(near(after)).toEqual(near(before));
  }
  after.drop(claims[0]!.id);
  expect(after.size).toBe(claims.length - 1);
  expect(readdirSync(folder)).toEqual(['names.index']);
});

it('is not read when the database has another history', async () => {
  await file.write(frozen(claims), ANCHOR);
  expect(await file.read(({ claimId }) => Promise.resolve(claimId !== ANCHOR.claimId))).toBeNull();
});

it('is not read when it is not there, cut off, changed, or of another program', async () => {
  expect(await file.read(yes)).toBeNull();
  await file.write(frozen(claims), ANCHOR);
  const whole = readFileSync(path());
  const damaged: Buffer[] = [whole.subarray(0, whole.length - 8), whole.subarray(0, 40), Buffer.from('something else'), Buffer.from(whole), Buffer.from(whole.toString('latin1').replace(/"program":"./, '"program":"x'), 'latin1')];
  damaged[3]![whole.length - 100]! ^= 1;
  for (const bytes of damaged) {
    writeFileSync(path(), bytes);
    expect(await file.read(yes)).toBeNull();
  }
  writeFileSync(path(), whole);
  expect(await file.read(yes)).not.toBeNull();
});

it('is not written of ids that are no UUIDs: they are not kept in tables', async () => {
  expect(await file.write(frozen([{ ...claims[0]!, id: 'a' }]), ANCHOR)).toBe(false);
  expect(readdirSync(folder)).toEqual([]);
});
