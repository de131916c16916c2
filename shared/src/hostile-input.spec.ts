import * as fc from 'fast-check';
import { beneficialOwnerFindings } from './beneficial-owners';
import { branchScopeFindings, itemsOfScopeText, scopeCatalogue, scopeFindings, type ScopeEntry } from './business-scope';
import { dayInWords, fullYearsBetween, isDay, weekday } from './calendar';
import { capitalFindings, contributionForm, contributionGap, shareCapitalFindings, wanInWords, yuanFromWan } from './capital';
import { compareNames, judgeName, splitName, suggestNames } from './company-names';
import {
  articlesDiff, articlesFindings, ArticlesGap, changedSections, DocumentsGap, entityName, entityTypes, fieldTitle, FormGap, formOfType, headOf, legalDocuments, canonicalPacket, peopleOf, reviewApplication, reviewTrace, signersOf, tasksOf,
  typeChange, withSubstitute, type ApplicationForm, type DocumentFacts, type ReviewFacts,
} from './company-registration';
import { sampleForms, samplePerson } from './company-registration/sample-forms';
import { domicileFindings } from './domicile';
import { branchFindings, individualBusinessFindings, partnershipFindings, soleProprietorshipFindings } from './entities';
import type { Finding } from './finding';
import { hostileNumbers, hostileTexts, placesIn, spoilt, valueAt, withValueAt } from './hostile-input.builder';
import { checkCreditCode, checkIdentityDocument, checkMobile, checkPersonName, checkResidentId, identityDocuments, maskId, maskMobile, maskName, type IdentityDocumentKind } from './identity';
import { licenceFaceOf, licenceRows } from './licences';
import { peopleFindings } from './people';
import { refusals, refusalWords, type RefusalCode } from './refusals';
import { sealDelivery, sealSet } from './seal-orders';

// The same every time, so that a change is judged by itself; another number looks elsewhere.
fc.configureGlobal({ seed: 20261122 });

/*
 * Bad input is answered, never fallen over: whatever is typed or sent, a rule answers with a finding in words, the same one each
 * time, and with nothing a program left behind. On failure fast-check prints the seed and the smallest input it found.
 */

const today = '2026-11-21';
const text = fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...hostileTexts) }, fc.string({ unit: 'binary', maxLength: 40 }), fc.string({ unit: 'grapheme', maxLength: 24 }));
const number = fc.oneof(fc.constantFrom(...hostileNumbers), fc.integer(), fc.double({ noNaN: true, noDefaultInfinity: true }));

/** What a program leaves in a sentence when nobody thought of the case. */
const LEFT_BEHIND = /undefined|NaN|\[object|Infinity|function|=>/;
const LEVELS = ['ok', 'warn', 'refuse', 'route'];

function sound(finding: Pick<Finding, 'level' | 'rule' | 'words' | 'basis'> & { todo?: string; field?: string }): void {
  if (!LEVELS.includes(finding.level)) throw new Error(`level ${finding.level}`);
  if (!/^[a-zA-Z-]+\.[a-zA-Z.-]+$/.test(finding.rule)) throw new Error(`rule ${finding.rule}`);
  if (!/[\u4e00-\u9fff]{2}/.test(finding.words) || LEFT_BEHIND.test(finding.words)) throw new Error(`words of ${finding.rule}: ${finding.words}`);
  if (finding.todo !== undefined && (!/[\u4e00-\u9fff]{2}/.test(finding.todo) || LEFT_BEHIND.test(finding.todo))) throw new Error(`todo of ${finding.rule}: ${finding.todo}`);
  if (!/^(《|GB )/.test(finding.basis)) throw new Error(`${finding.rule} rests on ${finding.basis}`);
  if (LEFT_BEHIND.test(finding.field ?? '')) throw new Error(`field ${finding.field}`);
}

/** Asked twice, the same answer; and every finding of it is sound. */
function answersSoundly(ask: () => readonly Finding[]): readonly Finding[] {
  const findings = ask();
  findings.forEach(sound);
  expect(ask()).toEqual(findings);
  return findings;
}

/** A sound form with one place of it spoilt. What may be missing from a draft is a field of a section, or one of several. */
const spoiltOnce = <T>(value: T): fc.Arbitrary<T> => {
  const places = placesIn(value);
  return fc.constantFrom(...places).chain((path) => {
    const here = valueAt(value, path);
    const sameKind = typeof here === 'string' ? text : typeof here === 'number' || here === null ? number : fc.constantFrom(...spoilt(here));
    const mayBeMissing = path.length <= 2 || typeof path.at(-1) === 'number';
    return fc.oneof({ weight: 5, arbitrary: (typeof here === 'object' && here !== null && !Array.isArray(here) ? fc.constant(here) : sameKind) as fc.Arbitrary<unknown> }, ...(mayBeMissing ? [fc.constant(undefined)] : [])).map((next) => withValueAt(value, path, next));
  });
};

const many = { numRuns: 300 };

describe('a text, whatever it is,', () => {
  const kinds = Object.keys(identityDocuments) as IdentityDocumentKind[];
  it.each<[string, (typed: string) => Pick<Finding, 'level' | 'rule' | 'words' | 'basis'>]>([
    ['as a credit code', checkCreditCode], ['as a resident number', (typed) => checkResidentId(typed, today)], ['as a mobile number', checkMobile], ['as a name of a person', checkPersonName],
    ...kinds.map((kind): [string, (typed: string) => ReturnType<typeof checkIdentityDocument>] => [`as the number of a ${kind}`, (typed) => checkIdentityDocument(kind, typed, { today, bornOn: typed })]),
    ['as the name of a company', (typed) => judgeName(typed, { region: '370200', readings: () => [], candidates: [{ name: '青岛沃海机械有限公司' }], today })],
  ])('%s gets an answer in words', (_, check) => {
    fc.assert(fc.property(text, (typed) => {
      const answer = check(typed);
      // The words may repeat what was typed, and that may be anything.
      if (!LEFT_BEHIND.test(typed)) sound(answer);
      expect(check(typed)).toEqual(answer);
    }), many);
  });

  it('is read, masked, split and counted without an exception', () => {
    fc.assert(fc.property(text, text, (a, b) => {
      expect(maskId(a) + maskMobile(a) + maskName(a)).not.toMatch(LEFT_BEHIND);
      const wan = yuanFromWan(a);
      expect(wan === null || (Number.isSafeInteger(wan) && wan >= 0)).toBe(true);
      expect(Array.isArray(itemsOfScopeText(a))).toBe(true);
      for (const wrong of [contributionForm(a), sealSet([a, b]), sealDelivery({ delivery: 'courier', address: a })]) expect(wrong === null || /[\u4e00-\u9fff]/.test(wrong)).toBe(true);
      if (isDay(a)) expect([weekday(a) >= 1 && weekday(a) <= 7, /日$/.test(dayInWords(a)), Number.isInteger(fullYearsBetween(a, today))]).toEqual([true, true, true]);
      expect(compareNames(splitName(a), splitName(b), () => [])).toEqual(compareNames(splitName(a), splitName(b), () => []));
      expect(suggestNames(splitName(a), { isWorkable: () => false })).toEqual([]);
      if (!LEFT_BEHIND.test(a)) expect(fieldTitle(a)).not.toMatch(LEFT_BEHIND);
    }), many);
  });

  it('does not pass for a way to pay in, though every object has such a key', () => {
    for (const name of ['constructor', 'toString', '__proto__', 'hasOwnProperty', 'valueOf']) expect([name, contributionForm(name)]).toEqual([name, expect.stringContaining('请选择出资方式')]);
  });

  it('fills the gaps of a refusal as it is', () => {
    fc.assert(fc.property(fc.constantFrom(...(Object.keys(refusals) as RefusalCode[])), text, (code, value) => {
      const gaps = [...refusals[code][1].matchAll(/\{(\w+)\}/g)].map(([, key]) => key!);
      const words = refusalWords(code, Object.fromEntries(gaps.map((key) => [key, value])));
      expect(words).toBe(refusals[code][1].split(/\{\w+\}/).join(value));
    }), many);
  });
});

describe('a question with one thing wrong', () => {
  const people = [{ ...samplePerson(1), posts: ['shareholder', 'director', 'manager', 'legal-representative', 'financial-officer', 'contact'], title: '董事' }, { ...samplePerson(2), idKind: 'passport', bornOn: '1990-01-01', posts: ['shareholder', 'supervisor'] }];
  const contributions = [{ key: 'p1', name: '王芳', yuan: 600_000, form: 'money', dueOn: '2030-01-01' }, { key: 'p2', name: '李强', yuan: 400_000, form: 'equity', dueOn: '2030-01-01' }];
  const entry: ScopeEntry = { code: 'X1', name: '危险化学品经营', industry: '5169', permit: 'prior', permitName: '危险化学品经营许可证', authority: '应急管理部门', basis: '《危险化学品安全管理条例》第三十五条' };
  const families: readonly [string, object, (question: never) => readonly Finding[]][] = [
    ['people', { people, supervision: 'one-supervisor', noSupervisorAgreed: false, directorTermYears: 3, supervisorTermYears: 3, employees: 10, employeeDirectors: 0, employeeSupervisors: 1, investors: 2, asksForOrgans: true }, (question: object) => peopleFindings({ ...question, today } as never)],
    ['people of a joint-stock company', { people, supervision: 'audit-committee', noSupervisorAgreed: false, foundersInChina: 1, asksForOrgans: true }, (question: object) => peopleFindings({ ...question, entityType: 'jsc', today } as never)],
    ['capital', { capitalYuan: 1_000_000, paidBy: '2031-01-01', contributions }, (question: object) => capitalFindings({ ...question, establishedOn: today } as never)],
    ['share capital', { capitalYuan: 1_000_000, shareTotal: 1_000_000, parYuan: 1, paidInFull: true, contributions }, shareCapitalFindings],
    ['partners', { kind: 'limited-partnership', partners: contributions.map((each, i) => ({ ...each, liability: i === 0 ? 'unlimited' : 'limited', organisation: i === 0 })), executives: ['p1'] }, partnershipFindings],
    ['a sole proprietorship', { investor: { idKind: 'resident-id' }, capitalYuan: 50_000, property: 'family', familyMembers: 1 }, soleProprietorshipFindings],
    ['an individual business', { operator: { idKind: 'resident-id' }, composition: 'family', familyMembers: 1, capitalYuan: 20_000, staff: 2, phone: '0532-88880000', truthPromise: true }, individualBusinessFindings],
    ['a branch', { parent: { name: '青岛样例有限公司', creditCode: '91370200264574251E', domicile: '青岛市' }, hasRepresentative: true, hasHead: true }, branchFindings],
    ['an address', { domicile: { province: '山东省', city: '青岛市', district: '崂山区', street: '中韩街道', community: '', road: '香港东路195号', room: '301室' }, use: 'commercial', neighboursAgree: false, promise: true, source: 'pre-filed', unit: { vacancies: 1 }, postcode: '266100' }, domicileFindings],
    ['a scope', { codes: ['X1', 'X2'], mainCode: 'X1', permits: [{ code: 'X1', number: '鲁1', issuedOn: '2026-01-01', validUntil: '2029-01-01', confirmedOn: '2026-02-01', paperId: 'a' }], nameIndustry: '6513' }, (question: object) => scopeFindings({ catalogue: scopeCatalogue([entry, { ...entry, code: 'X2', permit: 'after' }]), today, ...question } as never)],
    ['beneficial owners', { capitalYuan: 1_000_000, investors: [{ key: 'p1', name: '王芳', yuan: 600_000, organisation: false }], exemptionPromised: false, owners: [{ key: 'p1', ground: 'share', percent: 60 }] }, (question: object) => beneficialOwnerFindings({ known: new Set(['p1']), ...question } as never)],
  ];
  // Questions come from our own code, which leaves nothing out that a type asks for: here only values are spoilt.
  it.each(families)('about %s is answered in words', (_, question, ask) => {
    fc.assert(fc.property(spoiltValue(question), (wrong) => {
      answersSoundly(() => (ask as (question: object) => readonly Finding[])(wrong));
    }), many);
  });

  it('about the parent of a branch is answered in words', () => {
    fc.assert(fc.property(text, text, (name, scope) => { answersSoundly(() => branchScopeFindings([entry, null], { name: LEFT_BEHIND.test(name) ? '' : name, scope })); }), many);
  });

  it('about amounts says them in figures', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 1e12 }), fc.array(fc.integer({ min: 0, max: 1e12 }), { maxLength: 60 }), (capital, amounts) => {
      expect(contributionGap(capital, amounts.map((yuan) => ({ yuan }))) ?? '').not.toMatch(LEFT_BEHIND);
      expect(wanInWords(capital)).toMatch(/^[\d.e+-]+ 万元$/);
    }), many);
  });

  function spoiltValue<T>(value: T): fc.Arbitrary<T> {
    const places = placesIn(value).filter((path) => typeof valueAt(value, path) !== 'object' || Array.isArray(valueAt(value, path)));
    return fc.constantFrom(...places).chain((path) => {
      const here = valueAt(value, path);
      const next: fc.Arbitrary<unknown> = typeof here === 'string' ? text.filter((each) => !LEFT_BEHIND.test(each)) : typeof here === 'number' ? number.filter((each) => each !== null) : fc.constantFrom(...spoilt(here));
      return next.map((other) => withValueAt(value, path, other));
    });
  }
});

describe('a form with something wrong in it', () => {
  const facts: ReviewFacts = {
    today, nameFindings: [], scope: [{ code: 'QB0001', entry: { code: 'QB0001', name: '软件开发', industry: '6513', permit: 'none' } }],
    domicile: { province: '山东省', city: '青岛市', district: '市北区', street: '辽宁路街道', community: '', road: '演示路18号', room: '306室', use: 'commercial', preFiledUnitFound: false, postcode: '' },
  };
  const printed: DocumentFacts = { authority: '青岛市市北区行政审批服务局（演示）', domicile: '山东省青岛市市北区演示路18号306室', scope: '一般项目：软件开发。', day: today };
  const forms = fc.constantFrom(...entityTypes).chain((type) => {
    const form = sampleForms[type]({ today });
    form.articles = { clauses: [{ id: 'profits', text: '按约定分红。' }] };
    return spoiltOnce(form).filter((wrong) => entityTypes.includes(wrong.type?.entityType));
  }).filter((form) => !LEFT_BEHIND.test(JSON.stringify(form)));
  /** Sections are always there (a draft opens with all of them), whatever is missing inside. */
  const whole = (form: ApplicationForm): ApplicationForm => ({ ...sampleForms[form.type.entityType]({ today }), ...form });

  it('is reviewed, laid out, summed up and changed into every other type, always in words', () => {
    fc.assert(fc.property(forms.map(whole), fc.constantFrom(...entityTypes), (form, other) => {
      const findings = answersSoundly(() => reviewApplication(form, facts));
      for (const row of reviewTrace(form, facts).rows) expect(`${row.title}${row.value}`).not.toMatch(LEFT_BEHIND);
      expect(JSON.stringify(tasksOf(form, findings, { made: false, signed: 0, signers: 0 }))).not.toMatch(LEFT_BEHIND);
      expect(`${entityName(form)}${headOf(form).name}${peopleOf(form).length}${signersOf(form).length}`).not.toMatch(LEFT_BEHIND);
      expect(changedSections(form, form)).toEqual([]);
      expect(typeChange(form, other).keeps).toEqual(expect.any(Array));
      reviewApplication(formOfType(form, other), facts).forEach(sound);
      withSubstitute(form, 'p1', samplePerson(7));
    }), { numRuns: 400 });
  });

  it('makes papers, or says which gap keeps them from being made; a form that no rule refuses always makes them', () => {
    fc.assert(fc.property(forms.map(whole), (form) => {
      const refused = reviewApplication(form, facts).some(({ level }) => level === 'refuse' || level === 'route');
      try {
        const papers = legalDocuments(form, printed);
        // Of a refused form no paper is ever shown.
        if (!refused) expect(canonicalPacket(papers)).not.toMatch(/undefined|NaN|\[object|Infinity|null/);
        articlesFindings(form, printed).forEach(sound);
        expect(articlesDiff(form, printed) ?? []).toEqual(expect.any(Array));
      } catch (error) {
        if (!refused || !(error instanceof FormGap || error instanceof ArticlesGap || error instanceof DocumentsGap )) throw error;
      }
    }), { numRuns: 400 });
  });

  it('that no rule refuses makes a licence with every row filled', () => {
    fc.assert(fc.property(forms.map(whole), (form) => {
      if (reviewApplication(form, facts).some(({ level }) => level === 'refuse')) return;
      for (const { label, value } of licenceRows({ ...licenceFaceOf(form, { domicile: '某地', scope: '软件开发。' }), companyName: '某企业', establishedOn: today })) {
        expect([label, value.trim() !== '' && !LEFT_BEHIND.test(value)]).toEqual([label, true]);
      }
    }), { numRuns: 400 });
  });
});
