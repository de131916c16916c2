import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { owedPapersFaults, policyFaults, type AutomaticPolicy, type OwedPapersPolicy } from '@qiban/shared';
import type { DivisionLine, IndustryLine, PermitGuide, ScopeLine } from '@qiban/shared';

/** The data stays where it is when the server is built: `src/reference` and `dist/reference` are equally deep. */
const DATA = join(__dirname, '../../data');

/** 行政区划. `zone`: a statistical area (开发区, 保护区) that the source lists beside the streets. */
export interface Division extends DivisionLine { zone?: true }
export interface Industry extends IndustryLine { parent: string | null }

/** 经营范围条目, as a file has it. `permit` says when the permit is due: `prior` 前置, `after` 后置, `filing` 备案. */
export interface CatalogueEntry extends Pick<ScopeLine, 'code' | 'name' | 'industry' | 'permit' | 'permitName' | 'authority' | 'basis' | 'confidence'> {
  /** What a founder would say: 奶茶店, 网店, 拉货. */
  synonyms: readonly string[];
  note?: string;
  inUse?: boolean;
}

/** What an article says about getting a permit. `of`: the entries it is for; empty for all that name the permit. */
export interface GuideRow extends PermitGuide { permit: string; of: readonly string[] }

export interface PremisesUnit { id: string; room: string; areaSquareMetres: number; capacity: number }
/** 预先备案的楼宇. All are demo buildings: only the divisions and the roads exist. */
export interface Premises {
  id: string;
  name: string;
  kind: 'whole-building' | 'shared-office' | 'residential';
  districtCode: string;
  streetCode: string;
  community: string;
  road: string;
  postcode: string;
  owner: string;
  titleNumber: string;
  use: 'commercial' | 'residential';
  note?: string;
  units: readonly PremisesUnit[];
}

export interface DivisionsFile { source: string; divisions: readonly Division[] }
export interface IndustriesFile { standard: string; note: string; industries: readonly Industry[] }
export interface ScopeCatalogueFile { catalogue: string; version: string; note: string; entries: readonly CatalogueEntry[] }
export interface PermitGuidesFile { note: string; guides: readonly GuideRow[] }
export interface PremisesFile { demo: true; note: string; premises: readonly Premises[] }

export const divisionsFile = once(() => read<DivisionsFile>('divisions.json'));
export const industriesFile = once(() => read<IndustriesFile>('industries.json'));
export const scopeCatalogueFile = once(() => read<ScopeCatalogueFile>('scope-catalogue.json'));
export const permitGuidesFile = once(() => read<PermitGuidesFile>('permit-guides.json'));
export const premisesFile = once(() => read<PremisesFile>('premises.json'));

/** 自动核准: a file that does not say what it should stops the boot, because a guess would decide people's files. */
export const automaticPolicy = once(() => {
  const policy = read<AutomaticPolicy>('automatic-approval.json');
  const faults = policyFaults(policy);
  if (faults.length > 0) throw new Error(`server/data/automatic-approval.json cannot be used: ${faults.join('; ')}`);
  return policy;
});

/** 容缺受理: which papers may be owed, and how long. */
export const owedPapersPolicy = once(() => {
  const policy = read<OwedPapersPolicy>('owed-papers.json');
  const faults = owedPapersFaults(policy);
  if (faults.length > 0) throw new Error(`server/data/owed-papers.json cannot be used: ${faults.join('; ')}`);
  return policy;
});

/** The answer is computed at the first call and shared after it, so that a command needing one table pays for one. */
export function once<T>(compute: () => T): () => T {
  let known: { value: T } | undefined;
  return () => (known ??= { value: compute() }).value;
}

// Every request shares these objects: frozen, so that no feature can change the law for the next one.
function read<T>(file: string): T {
  return frozen(JSON.parse(readFileSync(join(DATA, file), 'utf8')) as T);
}

function frozen<T>(value: T): T {
  if (typeof value !== 'object' || value === null) return value;
  for (const inner of Object.values(value)) frozen(inner);
  return Object.freeze(value);
}
