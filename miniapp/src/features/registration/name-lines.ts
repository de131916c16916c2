import type { CollidingName, Finding, NameAnswer } from '@qiban/shared';
import type { Tone } from '@/ui/tone';

export interface CollisionLine {
  name: string;
  before: string;
  part: string;
  after: string;
  year: string;
  bad: boolean;
  /** How it collides, where not all do in one way; and what is special about its standing. */
  remark: string;
  /** What the applicants may say they are to this firm, when that would let them use the name. */
  mayClaim: ('investment' | 'transferee')[];
  /** What they have said. */
  claimed: boolean;
}
export interface NameLine { key: string; tone: Tone; title: string; strong: boolean; notes: string[]; collisions: CollisionLine[] }

export interface NameWords {
  structureOk: string; wordsOk: string; noNear: string; noNearNote: string; nearNote: string; sameNote: string; claimedNote: string;
  kinds: Readonly<Record<string, string>>; standings: Readonly<Record<CollidingName['standing'], string>>;
  structureNote(count: number): string; near(count: number, kind: string): string; same(count: number): string; claimed(count: number): string; since(year: string): string; basis(article: string): string;
}

/** Needs another authority's approval: no mistake, but not done on this page. */
const toneOf: Record<Finding['level'], Tone> = { ok: 'ok', warn: 'warn', route: 'warn', refuse: 'bad' };

const kindOf = (rule: string): string => rule.replace(/^name\.(?:same|near|excepted)\./, '');
const isClaimed = ({ rule }: { rule: string }) => rule.startsWith('name.excepted.');

export function collisionLine(collision: CollidingName, say: Pick<NameWords, 'since' | 'kinds' | 'standings'>, sayKind: boolean): CollisionLine {
  const { name, theirs, at, level, rule, since, standing } = collision;
  const cut = at < 0 ? { before: name, part: '', after: '' } : { before: name.slice(0, at), part: theirs, after: name.slice(at + theirs.length) };
  const claimed = isClaimed(collision);
  // Art. 17 excepts firms tied by investment and who acquired a name given up; a name somebody bears is nobody else's, word for word.
  const mayClaim: CollisionLine['mayClaim'] = level !== 'refuse' || (rule === 'name.same.text' && standing !== 'freed') ? [] : standing === 'freed' ? ['investment', 'transferee'] : ['investment'];
  const remark = [sayKind && !claimed ? say.kinds[kindOf(rule)] ?? '' : '', say.standings[standing]].filter(Boolean).join(' · ');
  return { name, ...cut, year: since ? say.since(since.slice(0, 4)) : '', bad: level === 'refuse', remark, mayClaim, claimed };
}

const isAboutWords = ({ rule }: Finding) => rule.startsWith('name.forbidden') || /state-|well-known|china-in/.test(rule);
const isCollision = ({ rule }: Finding) => /^name\.(same|near|excepted)\./.test(rule);

/** The answer of the name check in three parts: how it is built, which words it uses, and who is near it. */
export function nameLines(answer: NameAnswer, characters: number, say: NameWords): NameLine[] {
  const said = (findings: Finding[], ok: NameLine): NameLine[] =>
    findings.length === 0 ? [ok] : findings.map((finding) => ({ key: finding.rule + finding.words, tone: toneOf[finding.level], title: finding.words, strong: true, notes: [finding.todo ?? '', say.basis(finding.basis)].filter(Boolean), collisions: [] }));
  const plain = (key: string, title: string, notes: string[]): NameLine => ({ key, tone: 'ok', title, strong: false, notes, collisions: [] });
  const own = answer.findings.filter((finding) => !isCollision(finding) && finding.level !== 'ok');
  return [
    ...said(own.filter((finding) => !isAboutWords(finding)), plain('structure', say.structureOk, characters > 0 ? [say.structureNote(characters)] : [])),
    ...said(own.filter(isAboutWords), plain('words', say.wordsOk, [])),
    answer.collisions.length === 0 ? plain('near', say.noNear, [say.noNearNote]) : collisionsLine(answer.collisions, say),
  ];
}

function collisionsLine(collisions: readonly CollidingName[], say: NameWords): NameLine {
  const same = collisions.filter(({ level }) => level === 'refuse');
  const claimed = collisions.filter(isClaimed);
  const near = collisions.filter((each) => each.level !== 'refuse' && !isClaimed(each));
  const kinds = new Set(near.map(({ rule }) => kindOf(rule)));
  const [kind] = kinds;
  const [decides] = [...same, ...near, ...claimed];
  return {
    key: 'near', tone: same.length > 0 ? 'bad' : 'warn', strong: true,
    title: same.length > 0 ? say.same(same.length) : near.length > 0 ? say.near(near.length, kinds.size === 1 ? say.kinds[kind ?? ''] ?? '' : '') : say.claimed(claimed.length),
    collisions: collisions.map((collision) => collisionLine(collision, say, same.length > 0 || kinds.size > 1)),
    notes: [same.length > 0 ? say.sameNote : near.length > 0 ? say.nearNote : say.claimedNote, say.basis(decides?.basis ?? '')],
  };
}
