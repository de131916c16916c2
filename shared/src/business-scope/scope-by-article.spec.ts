import { told, wordsOf } from '../findings.builder';
import { branchScopeFindings } from './branch-scope.rule';
import { permitsWithPapers, priorPermitFindings, type HeldPermit } from './prior-permit.rule';
import { mainEntryOf, scopeCatalogue, type ScopeEntry } from './scope-entry';
import { itemsOfScopeText, plainScope, scopeText } from './scope-text';
import { scopeFindings, type ScopeQuestion } from './scope.rule';

/* Each rule at its boundary: what the law still allows, what it does not any more, at which field, by which article. */

const today = '2026-11-21';
const REGISTRATION = '《市场主体登记管理条例》第十四条';
const CATALOGUE = '《市场主体登记管理条例实施细则》第十二条';
const STILL = '《市场主体登记管理条例实施细则》第二十二条';
const entry = (code: string, name: string, change: Partial<ScopeEntry> = {}): ScopeEntry => ({ code, name, industry: '6513', permit: 'none', ...change });
const software = entry('A', '软件开发');
const food = entry('B', '餐饮服务', { industry: '6210', permit: 'after', permitName: '食品经营许可证', authority: '市场监管部门', basis: '《食品安全法》第三十五条' });
const packed = entry('C', '仅销售预包装食品', { permit: 'filing', permitName: '食品经营备案', authority: '市场监管部门', basis: '《食品安全法》第三十五条' });
const chemicals = entry('D', '危险化学品经营', { permit: 'prior', permitName: '危险化学品经营许可证', authority: '应急管理部门', basis: '《危险化学品安全管理条例》第三十五条' });
const bare = { after: entry('E', '某项服务', { permit: 'after' }), filing: entry('F', '某项备案', { permit: 'filing' }), prior: entry('G', '某项前置', { permit: 'prior' }) };
const catalogue = scopeCatalogue([software, food, packed, chemicals, bare.after, bare.filing, bare.prior, entry('R', '旧条目', { inUse: false })]);
const held = (change: Partial<HeldPermit> = {}): HeldPermit => ({ code: 'D', number: '鲁1', issuedOn: '2026-11-01', validUntil: '2029-10-31', paperId: 'x', ...change });
const asked = (change: Partial<ScopeQuestion> = {}): ScopeQuestion => ({ codes: ['A'], permits: [], catalogue, today, ...change });

it.each<[string, ScopeQuestion, readonly string[]]>([
  ['one entry', asked(), []],
  ['nothing', asked({ codes: [] }), [`refuse scope.empty at scope.codes by ${REGISTRATION}`]],
  ['nothing, and a main entry', asked({ codes: [], mainCode: 'A' }), [`refuse scope.empty at scope.codes by ${REGISTRATION}`]],
  ['what is in no catalogue', asked({ codes: ['A', 'Z'] }), [`refuse scope.unknown-entry at scope.codes.1 by ${CATALOGUE}`]],
  ['an entry twice', asked({ codes: ['A', 'A'] }), [`refuse scope.listed-twice at scope.codes.1 by ${CATALOGUE}`]],
  ['a retired entry', asked({ codes: ['R'] }), [`refuse scope.retired-entry at scope.codes.0 by ${CATALOGUE}`]],
  ['a permit that follows', asked({ codes: ['B'] }), ['warn scope.permit-to-follow at scope.codes.0 by 《食品安全法》第三十五条']],
  ['a filing that follows', asked({ codes: ['C'] }), ['warn scope.filing-to-follow at scope.codes.0 by 《食品安全法》第三十五条']],
  ['a permit nobody described', asked({ codes: ['E'] }), [`warn scope.permit-to-follow at scope.codes.0 by ${CATALOGUE}`]],
  ['a filing nobody described', asked({ codes: ['F'] }), [`warn scope.filing-to-follow at scope.codes.0 by ${CATALOGUE}`]],
  ['a prior permit that is missing', asked({ codes: ['A', 'D'] }), [`refuse scope.prior-permit-missing at scope.codes.1 by 《危险化学品安全管理条例》第三十五条，${REGISTRATION}`]],
  ['a prior permit for something else', asked({ codes: ['D'], permits: [held({ code: 'X' })] }), [`refuse scope.prior-permit-missing at scope.codes.0 by 《危险化学品安全管理条例》第三十五条，${REGISTRATION}`]],
  ['a prior permit nobody described', asked({ codes: ['G'] }), [`refuse scope.prior-permit-missing at scope.codes.0 by ${REGISTRATION}`]],
  ['a prior permit that is there', asked({ codes: ['D'], permits: [held()] }), []],
  ['a main entry that was not chosen', asked({ codes: ['A'], mainCode: 'B' }), [`refuse scope.main-entry at scope.mainCode by ${CATALOGUE}`, '']],
  ['a main entry that was', asked({ codes: ['A', 'B'], mainCode: 'B' }), ['warn scope.permit-to-follow at scope.codes.1 by 《食品安全法》第三十五条']],
  ['no main entry named', asked({ codes: ['A'], mainCode: '' }), []],
  ['the industry of the name', asked({ nameIndustry: '6540' }), []],
  ['the division of the name', asked({ nameIndustry: '65' }), []],
  ['another industry', asked({ nameIndustry: '6210' }), ['warn scope.industry-of-main-entry at scope.mainCode by 《企业名称登记管理规定》第九条']],
  ['another industry than that of the main entry', asked({ codes: ['A', 'C'], mainCode: 'A', nameIndustry: '3499' }), ['warn scope.filing-to-follow at scope.codes.1 by 《食品安全法》第三十五条', 'warn scope.industry-of-main-entry at scope.mainCode by 《企业名称登记管理规定》第九条']],
  ['an industry that is none', asked({ nameIndustry: 'I' }), []],
  ['an industry with too many digits', asked({ nameIndustry: '62101' }), []],
])('a scope with %s', (_, question, expected) => expect(told(scopeFindings(question))).toEqual(expected.filter((each) => each !== '')));

it.each<[string, ScopeQuestion, RegExp]>([
  ['scope.empty', asked({ codes: [] }), /^还没有选择经营范围。请至少选择一项/],
  ['scope.unknown-entry', asked({ codes: ['Z'] }), /^经营范围条目“Z”不在目录中。请从目录中重新选择/],
  ['scope.listed-twice', asked({ codes: ['A', 'A'] }), /^“软件开发”选了两次。请删去/],
  ['scope.retired-entry', asked({ codes: ['R'] }), /^“旧条目”已从目录中停用。请搜索现行/],
  ['scope.permit-to-follow', asked({ codes: ['B'] }), /^“餐饮服务”先登记、后办证：.*取得食品经营许可证后.*向市场监管部门申请食品经营许可证/],
  ['scope.permit-to-follow', asked({ codes: ['E'] }), /取得许可证后.*向主管部门申请许可证/],
  ['scope.filing-to-follow', asked({ codes: ['C'] }), /^“仅销售预包装食品”先登记、后备案：.*之后办理食品经营备案。拿到营业执照后，向市场监管部门备案/],
  ['scope.filing-to-follow', asked({ codes: ['F'] }), /之后办理备案。.*向主管部门备案/],
  ['scope.main-entry', asked({ mainCode: 'B' }), /主营项目应是已选经营范围中的一项。请在已选/],
  ['scope.industry-of-main-entry', asked({ nameIndustry: '6210' }), /主营项目“软件开发”属于国民经济行业第 65 大类，名称填写的行业属于第 62 大类.*请把与名称相符的一项设为主营/],
])('says %s in words', (rule, question, words) => expect(wordsOf(scopeFindings(question), rule)).toMatch(words));

const AT = 'scope.codes.0';
it.each<[string, HeldPermit | undefined, readonly string[]]>([
  ['none', undefined, [`refuse scope.prior-permit-missing at ${AT} by 《危险化学品安全管理条例》第三十五条，${REGISTRATION}`]],
  ['one with nothing written', { code: 'D', number: ' ', paperId: '' }, [`refuse scope.prior-permit-missing at ${AT} by 《危险化学品安全管理条例》第三十五条，${REGISTRATION}`]],
  ['one in order', held(), []],
  ['one without a number', held({ number: ' ' }), [`refuse scope.prior-permit-number at ${AT}.number by ${REGISTRATION}`]],
  ['one without a day', held({ issuedOn: undefined }), [`refuse scope.prior-permit-date at ${AT}.issuedOn by ${STILL}`]],
  ['one of tomorrow', held({ issuedOn: '2026-11-22' }), [`refuse scope.prior-permit-date at ${AT}.issuedOn by ${STILL}`]],
  ['one of today', held({ issuedOn: today }), []],
  ['one without its paper', held({ paperId: '' }), [`refuse scope.prior-permit-paper at ${AT}.paperId by ${REGISTRATION}`]],
  ['one that holds until no day', held({ validUntil: '2029-02-30' }), [`refuse scope.prior-permit-validity at ${AT}.validUntil by ${STILL}`]],
  ['one that ended before it began', held({ validUntil: '2026-10-31' }), [`refuse scope.prior-permit-validity at ${AT}.validUntil by ${STILL}`]],
  ['one that ended yesterday', held({ validUntil: '2026-11-20' }), [`refuse scope.prior-permit-expired at ${AT}.validUntil by ${STILL}`]],
  ['one that ends today', held({ validUntil: today }), []],
  ['one that ended, of no day', held({ issuedOn: '', validUntil: '2026-11-20' }), [`refuse scope.prior-permit-date at ${AT}.issuedOn by ${STILL}`, `refuse scope.prior-permit-expired at ${AT}.validUntil by ${STILL}`]],
  ['one without validity, ninety days old', held({ validUntil: '', issuedOn: '2026-08-23' }), []],
  ['one without validity, ninety-one days old', held({ validUntil: '', issuedOn: '2026-08-22' }), [`refuse scope.prior-permit-too-old at ${AT}.confirmedOn by ${STILL}`]],
  ['the same, confirmed today', held({ validUntil: '', issuedOn: '2026-08-22', confirmedOn: today }), []],
  ['the same, confirmed on its own day', held({ validUntil: '', issuedOn: '2026-08-22', confirmedOn: '2026-08-22' }), []],
  ['the same, confirmed before', held({ validUntil: '', issuedOn: '2026-08-22', confirmedOn: '2026-08-21' }), [`refuse scope.prior-permit-too-old at ${AT}.confirmedOn by ${STILL}`]],
  ['the same, to be confirmed tomorrow', held({ validUntil: '', issuedOn: '2026-08-22', confirmedOn: '2026-11-22' }), [`refuse scope.prior-permit-too-old at ${AT}.confirmedOn by ${STILL}`]],
  ['the same, confirmed on no day', held({ validUntil: '', issuedOn: '2026-08-22', confirmedOn: '2026-09-31' }), [`refuse scope.prior-permit-too-old at ${AT}.confirmedOn by ${STILL}`]],
])('a prior permit: %s', (_, permit, expected) => expect(told(priorPermitFindings(chemicals, permit, AT, today))).toEqual(expected));

it.each<[string, HeldPermit | undefined, RegExp]>([
  ['prior-permit-missing', undefined, /^“危险化学品经营”须先取得危险化学品经营许可证，才能登记。.*请先向应急管理部门申请/],
  ['prior-permit-number', held({ number: '' }), /^请填写危险化学品经营许可证的编号。编号在/], ['prior-permit-date', held({ issuedOn: '' }), /^请选择危险化学品经营许可证的批准日期。以许可证件/],
  ['prior-permit-date', held({ issuedOn: '2026-11-22' }), /^批准日期 2026年11月22日 还没有到。请对照/], ['prior-permit-paper', held({ paperId: '' }), /^请上传危险化学品经营许可证的照片.*拍清编号/],
  ['prior-permit-validity', held({ validUntil: 'x' }), /批准日期以后的一天。许可证件没有写有效期的，请留空/], ['prior-permit-expired', held({ validUntil: '2026-11-20' }), /^危险化学品经营许可证已于 2026年11月20日 到期。请先向应急管理部门延续.*先去掉“危险化学品经营”/],
  ['prior-permit-too-old', held({ validUntil: '', issuedOn: '2026-01-01' }), /^危险化学品经营许可证没有写有效期，批准已超过 90 日。请报应急管理部门确认/],
])('says scope.%s in words', (rule, permit, words) => expect(wordsOf(priorPermitFindings(chemicals, permit, AT, today), `scope.${rule}`)).toMatch(words));
it('speaks of a permit nobody described', () => expect(wordsOf(priorPermitFindings(bare.prior, undefined, AT, today), 'scope.prior-permit-missing')).toMatch(/须先取得许可证件，.*请先向审批部门申请/));

it('a permit whose paper was removed shows nothing any more', () => {
  const permits = [held({ paperId: 'a' }), held({ paperId: 'b' }), { code: 'E', number: '1' }];
  expect(permitsWithPapers(permits, ['a'])).toEqual([held({ paperId: 'a' }), held({ paperId: '' }), { code: 'E', number: '1' }]);
});

it.each([[{ codes: ['A', 'B'], mainCode: 'B' }, 'B'], [{ codes: ['A', 'B'], mainCode: '' }, 'A'], [{ codes: ['A'] }, 'A'], [{ codes: [] }, null]])('the main entry of %j is %s', (question, code) => expect(mainEntryOf(question)).toBe(code));

it('prints what needs no permit first, each with its clause', () => {
  expect(scopeText([])).toBe('');
  expect(scopeText([food, software, packed, chemicals])).toBe('一般项目：软件开发；仅销售预包装食品。（除依法须经批准的项目外，凭营业执照依法自主开展经营活动）许可项目：餐饮服务；危险化学品经营。（依法须经批准的项目，经相关部门批准后方可开展经营活动，具体经营项目以相关部门批准文件或许可证件为准）');
  expect(scopeText([food])).toMatch(/^许可项目：/);
  expect(itemsOfScopeText(scopeText([food, software, packed, chemicals]))).toEqual(['软件开发', '仅销售预包装食品', '餐饮服务', '危险化学品经营']);
});
it.each<[string, string[]]>([
  ['软件开发；技术服务。', ['软件开发', '技术服务']], ['许可经营项目：无。一般经营项目：批发、零售：五金，', ['无', '批发、零售:五金']], ['依法须经批准的项目，经相关部门批准后方可开展经营活动；软件开发', ['软件开发']],
  ['（依法须经批准的项目）软件 开发', ['软件开发']], ['', []], ['*、软件开发,', ['软件开发']],
])('takes %s apart', (text, items) => expect(itemsOfScopeText(text)).toEqual(items));
it('compares spellings, not keyboards', () => expect(plainScope(' Ａ（b） 软　件 ')).toBe('a(b)软件'));

const PARENT = '《公司法》第九条、第十三条';
it.each<[string, string, readonly string[]]>([
  ['the same entry', '一般项目：软件开发。', []], ['an older wording of it', '软件开发、技术服务', []], ['an older wording in other words', '计算机技术', [`warn scope.beyond-parent at scope.codes.0 by ${PARENT}`]],
  ['another entry', '一般项目：餐饮服务。', [`refuse scope.beyond-parent at scope.codes.0 by ${PARENT}`]], ['nothing', '  ', [`refuse scope.parent-scope-missing at parent.scope by ${PARENT}`]],
])('a branch that writes software for a parent with %s', (_, scope, expected) => expect(told(branchScopeFindings([software, null], { name: '青岛沃海有限公司', scope }))).toEqual(expected));
it('a branch may do less than its parent', () => {
  expect(branchScopeFindings([entry('H', '食品销售（仅销售预包装食品）')], { name: '', scope: '许可项目：食品销售。' })).toEqual([]);
  expect(branchScopeFindings([entry('H', '食品销售（网络）服务')], { name: '', scope: '许可项目：食品销售。' })).toHaveLength(1);
});
it('says whose scope it goes beyond', () => {
  const words = (name: string, scope: string) => wordsOf(branchScopeFindings([software], { name, scope }), 'scope.beyond-parent');
  expect(words('青岛沃海有限公司', '一般项目：餐饮服务。')).toMatch(/^“软件开发”不在青岛沃海有限公司的经营范围内，分公司不能经营。请先为隶属公司办理/);
  expect(words('', '餐饮')).toMatch(/^隶属公司的经营范围里没有找到“软件开发”，登记人员会核对/);
  expect(wordsOf(branchScopeFindings([software], { name: '', scope: '' }), 'scope.parent-scope-missing')).toMatch(/还没有隶属公司的经营范围.*请照隶属公司的营业执照填写/);
});
