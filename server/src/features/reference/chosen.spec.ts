import { domicileText } from '@qiban/shared';
import { premises } from '../../reference';
import { chosenDomicile, districtOf } from './chosen';

it('spells a pre-filed unit without anybody typing it', () => {
  const unit = premises()[0]!.units[0]!;
  const chosen = chosenDomicile({ source: 'pre-filed', unitId: unit.id, road: '别处 1 号' });
  expect(domicileText(chosen)).toBe('山东省青岛市市北区辽宁路街道演示社区辽宁路(演示)18号太兴里创业楼101室');
  expect(districtOf({ source: 'pre-filed', unitId: unit.id })).toBe('370203');
});

it('spells a declared address, and does not believe a street of another district', () => {
  const declared = { source: 'declared' as const, districtCode: '370212', streetCode: '370212005', road: '演示路1号', room: '2室' };
  expect(domicileText(chosenDomicile(declared))).toBe('山东省青岛市崂山区金家岭街道演示路1号2室');
  expect(chosenDomicile({ ...declared, streetCode: '370203005' }).street).toBe('');
  expect(chosenDomicile({ ...declared, districtCode: '110101' }).district).toBe('');
});
