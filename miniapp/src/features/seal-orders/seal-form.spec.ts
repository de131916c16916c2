import { emptyForm, type PartialForm, type PlaceSealOrder } from '@qiban/shared';
import { drawnSize, firstOrder, isSettled, orderErrors, toggled } from './seal-form';

const mobileOf = (serial: number) => `199${String(serial).padStart(8, '0')}`;
const person = (key: string, name: string, mobile: string) => ({ key, name, idNumber: '', mobile });
const form: PartialForm = {
  ...emptyForm(),
  shareholders: { shareholders: [
    { ...person('p1', '林知远', mobileOf(1)), contributionYuan: 1, contributionForm: 'money', dueOn: '' },
    { ...person('p2', '周沐', mobileOf(2)), contributionYuan: 1, contributionForm: 'money', dueOn: '' },
  ] },
  contacts: { agent: 'p2' },
};
const order = (changes: Partial<PlaceSealOrder> = {}): PlaceSealOrder => ({ ...firstOrder({ form }, '青岛市市北区演示路 18 号 306 室'), ...changes });
const words = { recipient: '请填写收件人姓名' };

it('fills the order in from the register: the agent receives it at the domicile', () => {
  expect(order()).toMatchObject({ recipient: '周沐', mobile: mobileOf(2), address: '青岛市市北区演示路 18 号 306 室', delivery: 'courier' });
  expect(order().kinds).toEqual(['company', 'finance', 'invoice', 'legal-representative']);
  expect(orderErrors(order(), words)).toEqual([]);
});

it('keeps the seals in their order however they are tapped', () => {
  expect(toggled(['company', 'contract'], 'finance')).toEqual(['company', 'finance', 'contract']);
  expect(toggled(['company', 'finance'], 'company')).toEqual(['finance']);
});

it('says everything that is wrong, each at its field', () => {
  const errors = orderErrors(order({ kinds: ['finance'], recipient: ' ', mobile: '1990000', address: '家' }), words);
  expect(errors.map(({ id }) => id)).toEqual(['kinds', 'recipient', 'mobile', 'address']);
  expect(errors.every((error) => error.words.length > 4)).toBe(true);
});

it('asks for no address when the seals are picked up', () => {
  expect(orderErrors(order({ delivery: 'pick-up', address: '' }), words)).toEqual([]);
});

it('draws seals in proportion to each other', () => {
  expect(drawnSize('company', 100)).toEqual({ width: 100, height: 100 });
  expect(drawnSize('invoice', 100)).toEqual({ width: 100, height: 75 });
  expect(drawnSize('legal-representative', 100)).toEqual({ width: 45, height: 45 });
});

it('nothing more is coming once delivered or declined', () => {
  expect([isSettled('delivered'), isSettled('declined'), isSettled('made')]).toEqual([true, true, false]);
});
