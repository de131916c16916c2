import { sampleForms } from '../company-registration/sample-forms';
import { actingWords, agentFindings, agentNumber, isOfAge, mandateTerm, mandateText } from './index';

const TODAY = '2026-11-23';
const form = sampleForms.llc({ today: TODAY });
const contact = form.shareholders.shareholders.find(({ key }) => key === form.contacts.contact) ?? form.shareholders.shareholders[0]!;
const hired = { key: 'p9', name: '许青禾', idNumber: '1'.repeat(17) + 'X', mobile: '' };

describe('a registered agent and the contact person (国市监注规〔2025〕3号)', () => {
  it('are two people', () => {
    const asContact = { ...form, contacts: { ...form.contacts, others: [hired], contact: 'p9' } };
    expect(agentFindings(asContact, hired.idNumber)).toMatchObject([{ rule: 'agents.agent-is-not-contact', level: 'refuse', field: 'contacts.contact' }]);
    expect(agentFindings(asContact, contact.idNumber)).toEqual([]);
  });

  it('unless it is the agent’s own firm', () => {
    const own = { ...form, contacts: { ...form.contacts, contact: contact.key } };
    expect(agentFindings(own, contact.idNumber)).toEqual([]);
  });
});

it.each([['20081123', true], ['20081124', false], ['19910412', true]])('somebody born on %s is of age today: %s', (birthday, ofAge) => {
  expect(isOfAge(`370202${birthday}`.padEnd(18, '0'), TODAY)).toBe(ofAge);
});

it.each([
  [TODAY, null], ['2027-11-23', null], ['2026-11-22', '委托的最后一天已经过去'], ['2027-11-24', '委托最长一年'], ['明天', '请选择委托到哪一天'], ['2026-02-30', '请选择委托到哪一天'],
])('a mandate until %s is answered with %s', (endsOn, said) => {
  const words = mandateTerm(endsOn, TODAY);
  if (said === null) expect(words).toBeNull();
  else expect(words).toContain(said);
});

it.each([['DEMO-370200-0001', true], ['qd-0002', true], ['', false], ['一二三四', false], ['A1', false]])('a register number %s is taken: %s', (number, taken) => {
  expect(agentNumber(number) === null).toBe(taken);
});

it('whoever acts is named in no more than the log has room for', () => {
  expect(actingWords('许青禾', '青岛澜舟企业服务中心（演示）')).toBe('代办 许青禾（青岛澜舟企业服务中心（演示））');
  expect(Array.from(actingWords('阿卜杜拉·买买提江', '青岛'.repeat(50))).length).toBeLessThanOrEqual(40);
});

it('the text says of each of the four whether it is handed over', () => {
  const { paragraphs } = mandateText({
    client: { name: '林知远', idNumber: 'x' }, agent: { name: '许青禾', number: 'N-1', agencyName: '澜舟', agencyCreditCode: 'c', feeYuan: 300 }, companyName: '', caseId: 'c1',
    permissions: ['hand-in'], endsOn: '2026-12-31', today: TODAY,
  });
  expect(paragraphs.flatMap((each) => (each.kind === 'clause' ? [each.text.endsWith('。同意。')] : []))).toEqual([false, false, true, false]);
  expect(JSON.stringify(paragraphs)).toContain('名称待定的企业');
  expect(JSON.stringify(paragraphs)).toContain('公示收费 300 元/件');
});
