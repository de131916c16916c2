import { branchScopeFindings, isDay, itemsOfScopeText, mainEntryOf, plainScope, scopeCatalogue, scopeFindings, scopeText, type HeldPermit, type ScopeHit, type ScopeLine } from '@qiban/shared';
import { builtInScopes } from '../reference';
import { fieldsIn, listIn, objectIn, textIn, type Fields } from './case-of-line';
import { judged } from './check-commands';
import { cannotRead, type RuleAnswer } from './rule-commands';

interface Resolved { said: string; code: string; line: ScopeLine | null; match: ScopeHit['match'] | null; others: string[] }

/** A code, an entry's name, or plain words, of which the best entry is taken and the next are told. */
function resolve(said: string): Resolved {
  const catalogue = builtInScopes();
  const exact = catalogue.find(said.toUpperCase()) ?? catalogue.entries.find(({ name }) => plainScope(name) === plainScope(said));
  if (exact) return { said, code: exact.code, line: catalogue.find(exact.code), match: null, others: [] };
  const [best, ...others] = catalogue.search(said, 5);
  return best === undefined ? { said, code: said, line: null, match: null, others: [] } : { said, code: best.code, line: best, match: best.match, others: others.map(({ name }) => name) };
}

const itemsIn = (text: string): string[] => (/[一许][般可](?:经营)?项目[:：]/.test(text) ? itemsOfScopeText(text) : text.split(/[;；\n]/)).map((item) => item.trim()).filter((item) => item !== '');

function permitIn(value: unknown): HeldPermit {
  const of = fieldsIn(value);
  const said = textIn(of.code) || textIn(of.item);
  return {
    code: said === '' ? '' : resolve(said).code, number: textIn(of.number), issuedOn: textIn(of.issuedOn), validUntil: textIn(of.validUntil), confirmedOn: textIn(of.confirmedOn),
    // A line cannot show a paper: it counts as shown unless it says otherwise.
    paperId: of.paper === false || textIn(of.number) === '' ? '' : 'shown',
  };
}

/** Items separated by tabs or semicolons, each a code, a name or plain words; or a JSON object. */
export function scopeAnswer(args: readonly string[], today: string): RuleAnswer {
  const input = args.join('\t');
  const read = objectIn(args);
  if (typeof read === 'string') return cannotRead(input, read);
  const of: Fields = read ?? { items: args };
  const day = textIn(of.today) || today;
  if (!isDay(day)) return cannotRead(input, '今天（today）应写成 YYYY-MM-DD。');
  const given = of.items ?? of.codes ?? of.scope;
  const items = (typeof given === 'string' ? [given] : listIn(given).map(textIn)).flatMap(itemsIn);
  const found = items.map(resolve);
  const main = textIn(of.main);
  const codes = found.map(({ code }) => code);
  const mainCode = main === '' ? '' : resolve(main).code;
  const lines = found.flatMap(({ line }) => (line === null ? [] : [line]));
  const findings = [
    ...scopeFindings({ codes, mainCode, permits: listIn(of.permits).map(permitIn), catalogue: scopeCatalogue(lines), today: day, nameIndustry: textIn(of.nameIndustry) }),
    ...(of.parentScope === undefined ? [] : branchScopeFindings(found.map(({ line }) => line), { name: textIn(of.parentName), scope: textIn(of.parentScope) })),
  ];
  const mainLine = lines.find(({ code }) => code === mainEntryOf({ codes, mainCode }));
  return judged(input, 'scope', findings, { words: '这些经营范围可以直接登记，不需要许可。', article: '《市场主体登记管理条例》第十四条' }, {
    entries: found.map(({ said, line, match, others }) => ({
      said, code: line?.code ?? null, name: line?.name ?? null, permit: line?.permit ?? null, permitName: line?.permitName ?? null, authority: line?.authority ?? null, article: line?.basis ?? null,
      confidence: line?.confidence ?? null, industry: line?.industry ?? null, ...(match !== null && { match, others }), ...(line?.guide && { guide: line.guide }),
    })),
    industry: mainLine === undefined ? null : { code: mainLine.industry, name: mainLine.industryName },
    printed: scopeText(lines),
    catalogue: builtInScopes().version,
  });
}
