import { domicileFindings, domicileText, type Domicile, type DomicileQuestion } from './domicile.rule';

const address = (change: Partial<Domicile> = {}): Domicile => ({
  province: '山东省', city: '青岛市', district: '崂山区', street: '中韩街道', community: '山东头社区', road: '香港东路 195 号', room: '8 号楼 301 室', ...change,
});
const question = (change: Partial<DomicileQuestion> = {}): DomicileQuestion => ({
  domicile: address(), use: 'commercial', neighboursAgree: false, promise: true, source: 'declared', ...change,
});
const found = (change: Partial<DomicileQuestion>) => domicileFindings(question(change)).map(({ rule, level }) => `${rule} ${level}`);

it('finds nothing wrong with a full address and the promise', () => expect(domicileFindings(question())).toEqual([]));

it.each([
  [{ domicile: address({ district: '' }) }, 'domicile.district-missing refuse'],
  [{ domicile: address({ street: ' ' }) }, 'domicile.street-missing refuse'],
  [{ domicile: address({ road: '' }) }, 'domicile.road-missing refuse'],
  [{ domicile: address({ road: '路' }) }, 'domicile.road-too-short refuse'],
  [{ domicile: address({ road: '石老人村委会对面', room: '底层' }) }, 'domicile.no-door-number warn'],
  [{ domicile: address({ room: '' }) }, 'domicile.room-missing warn'],
  [{ domicile: address({ road: '195 号信箱', room: '' }) }, 'domicile.not-a-place refuse'],
  [{ use: 'residential' as const }, 'domicile.neighbours-consent refuse'],
  [{ use: '' as const }, 'domicile.use-missing refuse'],
  [{ promise: false }, 'domicile.promise-missing refuse'],
  [{ source: 'pre-filed' as const, unit: null }, 'domicile.unit-missing refuse'],
  [{ source: 'pre-filed' as const, unit: { vacancies: 0 } }, 'domicile.unit-full refuse'],
  [{ postcode: '26610' }, 'domicile.postcode refuse'],
])('%j: %s', (change, rule) => expect(found(change)).toContain(rule));

it.each([
  [{ use: 'residential' as const, neighboursAgree: true }], [{ domicile: address({ community: '' }) }], [{ source: 'pre-filed' as const, unit: { vacancies: 1 } }], [{ postcode: '２６６１０１' }],
])('accepts %j', (change) => expect(found(change)).toEqual([]));

it.each([
  [{}, '山东省青岛市崂山区中韩街道山东头社区香港东路195号8号楼301室'],
  [{ road: '崂山区香港东路１９５号' }, '山东省青岛市崂山区中韩街道山东头社区香港东路195号8号楼301室'],
  [{ province: '北京市', city: '北京市', district: '东城区', street: '景山街道', community: '' }, '北京市东城区景山街道香港东路195号8号楼301室'],
])('joins %j into one line', (change, text) => expect(domicileText(address(change))).toBe(text));
