import { told, wordsOf } from '../findings.builder';
import { domicileFindings, domicileText, type Domicile, type DomicileQuestion } from './domicile.rule';

const PLACES = '《山东省市场主体住所（经营场所）登记管理办法》';
const ONE = '《市场主体登记管理条例》第十一条';
const address = (change: Partial<Domicile> = {}): Domicile => ({ province: '山东省', city: '青岛市', district: '崂山区', street: '中韩街道', community: '', road: '香港东路195号', room: '301室', ...change });
const asked = (change: Partial<DomicileQuestion> = {}): DomicileQuestion => ({ domicile: address(), use: 'commercial', neighboursAgree: false, promise: true, source: 'declared', ...change });

it.each<[string, DomicileQuestion, readonly string[]]>([
  ['everything said', asked(), []],
  ['a unit with room for one', asked({ source: 'pre-filed', unit: { vacancies: 1 } }), []],
  ['a unit nobody chose', asked({ source: 'pre-filed' }), [`refuse domicile.unit-missing at domicile.unitId by ${PLACES}`]],
  ['a unit nobody knows', asked({ source: 'pre-filed', unit: null }), [`refuse domicile.unit-missing at domicile.unitId by ${PLACES}`]],
  ['a unit that is full', asked({ source: 'pre-filed', unit: { vacancies: 0 } }), [`refuse domicile.unit-full at domicile.unitId by ${PLACES}`]],
  ['no province', asked({ domicile: address({ province: '' }) }), [`refuse domicile.province-missing at domicile.districtCode by ${ONE}`]],
  ['no city', asked({ domicile: address({ city: ' ' }) }), [`refuse domicile.city-missing at domicile.districtCode by ${ONE}`]],
  ['no district', asked({ domicile: address({ district: '' }) }), [`refuse domicile.district-missing at domicile.districtCode by ${ONE}`]],
  ['no street', asked({ domicile: address({ street: '' }) }), [`refuse domicile.street-missing at domicile.streetCode by ${ONE}`]],
  ['no road', asked({ domicile: address({ road: '　' }) }), [`refuse domicile.road-missing at domicile.road by ${PLACES}`]],
  ['one character of a road', asked({ domicile: address({ road: '7' }) }), [`refuse domicile.road-too-short at domicile.road by ${PLACES}`]],
  ['two characters of a road', asked({ domicile: address({ road: '7号' }) }), []],
  ['no number anywhere', asked({ domicile: address({ road: '石老人村委会对面', room: '底层' }) }), [`warn domicile.no-door-number at domicile.road by ${PLACES}`]],
  ['a number in Chinese', asked({ domicile: address({ road: '石老人村委会对面', room: '二层' }) }), []],
  ['no room', asked({ domicile: address({ room: ' ' }) }), [`warn domicile.room-missing at domicile.room by ${PLACES}`]],
  ['no room of a pre-filed unit', asked({ source: 'pre-filed', unit: { vacancies: 2 }, domicile: address({ room: '' }) }), []],
  ...['1 号信箱', '1 号邮箱', '虚拟地址 1', '1 号不详', '1 号无'].map((road): [string, DomicileQuestion, string[]] => [road, asked({ domicile: address({ road, room: '' }), source: 'pre-filed', unit: { vacancies: 1 } }), [`refuse domicile.not-a-place at domicile.road by ${ONE}`]]),
  ['a road whose name begins so', asked({ domicile: address({ road: '无锡路1号' }) }), []],
  ['no use', asked({ use: '' }), [`refuse domicile.use-missing at domicile.use by ${PLACES}`]],
  ['a home, neighbours not asked', asked({ use: 'residential' }), ['refuse domicile.neighbours-consent at domicile.neighboursAgree by 《民法典》第二百七十九条']],
  ['a home, neighbours agreed', asked({ use: 'residential', neighboursAgree: true }), []],
  ['no promise', asked({ promise: false }), [`refuse domicile.promise-missing at domicile.promise by ${PLACES}`]],
  ...['26610', '2661000', '26610a', 'a266100'].map((postcode): [string, DomicileQuestion, string[]] => [`the postcode ${postcode}`, asked({ postcode }), [`refuse domicile.postcode at domicile.postcode by ${PLACES}`]]),
  ['a postcode in wide digits', asked({ postcode: '２６６１００' }), []],
])('%s', (_, question, expected) => expect(told(domicileFindings(question))).toEqual(expected));

it.each([['province', '请选择所在省。'], ['city', '请选择所在市。'], ['district', '请选择所在区（市、县）。'], ['street', '请选择所在街道（镇）。']] as const)('says what is missing of the %s: %s', (level, words) =>
  expect(wordsOf(domicileFindings(asked({ domicile: address({ [level]: '' }) })), `domicile.${level}-missing`)).toBe(words));
it('says what to do about every address that cannot be taken', () => {
  const todo = (rule: string, change: Partial<DomicileQuestion>) => wordsOf(domicileFindings(asked(change)), `domicile.${rule}`);
  expect(todo('unit-missing', { source: 'pre-filed' })).toContain('改为自行申报地址');
  expect(todo('unit-full', { source: 'pre-filed', unit: { vacancies: 0 } })).toContain('请换一个房间');
  expect(todo('no-door-number', { domicile: address({ road: '村口', room: '底层' }) })).toContain('有门牌号的请补上');
  expect(todo('room-missing', { domicile: address({ room: '' }) })).toContain('有房间号的请补上');
  expect(todo('not-a-place', { domicile: address({ road: '1 号信箱' }) })).toContain('请填写实际地址');
  expect(todo('neighbours-consent', { use: 'residential' })).toContain('改用商业用房');
});

it.each<[Partial<Domicile>, string]>([
  [{ community: '山东头社区', road: '山东头社区香港东路195号' }, '山东省青岛市崂山区中韩街道山东头社区香港东路195号301室'],
  [{ road: '青岛市崂山区香港东路195号' }, '山东省青岛市崂山区中韩街道香港东路195号301室'],
  [{ street: '路', road: '路口1号' }, '山东省青岛市崂山区路路口1号301室'],
  [{ street: '中韩', road: '中韩路1号' }, '山东省青岛市崂山区中韩路1号301室'],
  [{ road: ' 香 港 东 路 １ 号', room: ' 2 室 ' }, '山东省青岛市崂山区中韩街道香港东路1号2室'],
])('%j reads %s', (change, text) => expect(domicileText(address(change))).toBe(text));
