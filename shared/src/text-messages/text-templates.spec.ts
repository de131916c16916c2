import { EACH_PART, MOST_CHARACTERS, MOST_PARTS, ONE_PART, partsOf, TEXT_SIGNATURE, textOf, textTemplates, type TextTemplate, type TextTemplateName } from './text-templates';

const names = Object.keys(textTemplates) as TextTemplateName[];
const filled = (name: TextTemplateName, fill: (most: number) => string) => Object.fromEntries(Object.entries((textTemplates[name] as TextTemplate).gaps).map(([gap, most]) => [gap, fill(most)]));

describe.each(names)('the template %s', (name) => {
  const { words, gaps }: TextTemplate = textTemplates[name];

  it('has a length for each of its gaps, and no length without a gap', () => {
    const asked = [...words.matchAll(/\{(\w+)\}/g)].map(([, gap]) => gap);
    expect([...new Set(asked)].sort()).toEqual(Object.keys(gaps).sort());
  });

  it('fits into three parts when every gap is as long as it may be', () => {
    const text = textOf(name, filled(name, (most) => '例'.repeat(most)));
    expect(text.startsWith(TEXT_SIGNATURE)).toBe(true);
    expect([...text].length).toBeLessThanOrEqual(MOST_CHARACTERS);
    expect(partsOf(text)).toBeLessThanOrEqual(MOST_PARTS);
  });

  it('is not written with a gap missing', () => {
    expect(() => textOf(name, {})).toThrow(/lacks/);
  });
});

it('has a code of its own for each template', () => {
  expect(new Set(names.map((name) => textTemplates[name].code)).size).toBe(names.length);
});

it('says what somebody was written into, as what, and where to say no', () => {
  expect(textOf('named-in-application', { company: '青岛沃海信息技术有限公司', posts: '董事、经理', link: 'https://qiban.example/notice?c=Abc' }))
    .toBe('【企办】您被写进“青岛沃海信息技术有限公司”的登记申请（董事、经理）。是您本人的事，请等发起人请您签署；不是您，请点 https://qiban.example/notice?c=Abc');
});

it('shortens a name that is too long, and never a link or a code', () => {
  const text = textOf('named-in-application', { company: '青'.repeat(60), posts: '董事', link: 'https://q.example/n' });
  expect(text).toContain(`“${'青'.repeat(27)}…”`);
  expect(() => textOf('named-in-application', { company: '青岛', posts: '董事', link: 'x'.repeat(97) })).toThrow(/link/);
  expect(() => textOf('one-time-code', { code: '1234567', minutes: '5' })).toThrow(/code/);
});

it('takes out what a carrier would refuse', () => {
  expect(textOf('named-in-application', { company: '青岛\n【某某】公司', posts: '董事', link: 'https://q.example/n' })).toContain('“青岛 某某 公司”');
});

it.each([[ONE_PART, 1], [ONE_PART + 1, 2], [EACH_PART * 2, 2], [EACH_PART * 2 + 1, 3]])('sends %i characters in %i parts', (length, parts) => {
  expect(partsOf('字'.repeat(length))).toBe(parts);
});
