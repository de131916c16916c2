import type { PremisesLine } from '@qiban/shared';
import { domicileText } from '@qiban/shared/domicile';
import { addressOf, unitIn } from './domicile-address';

const building: PremisesLine = {
  id: 'b1', name: '创新大厦', districtCode: '370203', district: '市北区', streetCode: '370203001', street: '辽宁路街道', road: '辽宁路 1 号', owner: '海泊里物业', use: 'commercial',
  units: [{ id: 'u1', room: '306 室', areaSquareMetres: 40, vacancies: 2 }],
};
const districts = [{ code: '370202', name: '市南区', level: 'district' as const, parent: '370200' }];
const streets = [{ code: '370202003', name: '香港中路街道', level: 'street' as const, parent: '370202' }];

it('a pre-filed unit gives the whole address', () => {
  const address = addressOf({ source: 'pre-filed', unitId: 'u1' }, unitIn([building], 'u1'), [], []);
  expect(domicileText(address)).toBe('山东省青岛市市北区辽宁路街道辽宁路1号创新大厦306室');
  expect(address.preFiledUnitFound).toBe(true);
});

it('a declared address is put together from what is chosen and typed, and does not take the unit chosen before', () => {
  const address = addressOf({ source: 'declared', unitId: 'u1', districtCode: '370202', streetCode: '370202003', road: '香港中路 61 号', room: '306 室' }, unitIn([building], 'u1'), districts, streets);
  expect(domicileText(address)).toBe('山东省青岛市市南区香港中路街道香港中路61号306室');
});

it('a unit nobody knows is none', () => {
  expect(unitIn([building], 'u9')).toBeNull();
});
