import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { residentIdCheckCharacter } from '@qiban/shared';
import { sampleForms } from '@qiban/shared/src/company-registration/sample-forms';
import { Command } from 'commander';
import { addRuleCommands } from './rule-command-line';
import { nameAnswer, type RuleAnswer } from './rule-commands';

/*
 * Published codes, specimens and worked examples, asked of the command line in bulk: what an integrator would do on the first day.
 * Codes and specimen numbers are printed in the standards and in public registers; everything else is computed.
 */

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'qiban-vectors-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function inBulk(command: string, lines: readonly string[]): Promise<RuleAnswer[]> {
  const file = join(folder, 'lines.txt');
  writeFileSync(file, lines.join('\n'));
  const program = new Command().exitOverride();
  addRuleCommands(program);
  const printed: string[] = [];
  const write = jest.spyOn(process.stdout, 'write').mockImplementation((piece, done?: unknown) => {
    printed.push(String(piece));
    if (typeof done === 'function') done();
    return true;
  });
  try {
    await program.parseAsync([...command.split(' '), '--file', file], { from: 'user' });
  } finally {
    write.mockRestore();
  }
  return printed.join('').split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as RuleAnswer);
}

/** One row a line: what is asked, and what the answer must have. */
type Row = readonly [line: string, expected: Partial<Record<keyof RuleAnswer, unknown>>];
async function eachAnswers(command: string, rows: readonly Row[]): Promise<void> {
  const answers = await inBulk(command, rows.map(([line]) => line));
  expect(answers.map(({ input }) => input)).toEqual(rows.map(([line]) => line));
  answers.forEach((answer, i) => expect(answer).toMatchObject({ words: expect.stringMatching(/\S/), ...rows[i]![1] }));
}

const STANDARD = /^GB 32100-2015|^GB 11714/;
const ok = (article: RegExp): Row[1] => ({ ok: true, level: 'ok', article: expect.stringMatching(article) as unknown });
const refused = (rule: string, article: RegExp): Row[1] => ({ ok: false, level: 'refuse', rule, article: expect.stringMatching(article) as unknown });
const specimen = (first17: string) => first17 + residentIdCheckCharacter(first17);

it('answers credit codes: published ones, lawful ones that do not conform, and slips of the finger', () => eachAnswers('check credit-code', [
  ...['9144030071526726XG', '914403001922038216', '91350900587527783P', '91440400192548256N', '91110108551385082Q', '91440300192241158P', '91130532MA7JHADD6E', '91330000712560575G', '91440300100012316L', '91100000100003962T',
    '911100001000054748', '9144030010001686XA', '91370200264574251e', ' 91370200264574251E ', '９１３７０２００２６４５７４２５１Ｅ'].map((code): Row => [code, ok(STANDARD)]),
  ...['91350100M0001TGQXM', '91350203M0001FUE2P'].map((code): Row => [code, { ok: true, level: 'warn', rule: 'credit-code.fujian-pilot', article: expect.stringMatching(STANDARD) as unknown }]),
  ...['9144030071526726XA', '91110108717809965C', '91430100MA4R7G5X4L', '91440300MA5F2M3G8N'].map((code): Row => [code, refused('credit-code.check-character', STANDARD)]),
  ...['91370200I64574251E', '91370200S64574251E', '91370200Z64574251E'].map((code): Row => [code, refused('credit-code.characters', STANDARD)]),
  ['91370200264574251E0', refused('credit-code.length', STANDARD)],
]));

it('answers resident numbers: the specimens of the standard, and what may not be one', () => eachAnswers('check resident-id', [
  ...['11010519491231002X', '440524188001010014', specimen('11010119900307451')].map((number): Row => [number, ok(/^GB 11643-1999/)]),
  ['110105194912310021', refused('resident-id.check-character', /^GB 11643/)], ['110105194912310020', refused('resident-id.check-character', /^GB 11643/)],
  ['11010519491331002X', refused('resident-id.birthday', /^GB 11643/)], ['11010519491231002', refused('resident-id.length', /^GB 11643/)], ['00000000000000000X', refused('resident-id.division', /^GB 11643/)],
]));

it('counts working days as the published schedules have them, and is provisional where there is none', () => eachAnswers('calendar add-working-days', [
  ...([['2026-02-12', 3, '2026-02-24'], ['2026-02-14', 1, '2026-02-24'], ['2026-02-15', 1, '2026-02-24'], ['2026-04-30', 4, '2026-05-09'], ['2026-09-18', 3, '2026-09-22'], ['2026-09-30', 3, '2026-10-10'], ['2026-09-30', 6, '2026-10-14'],
    ['2026-01-05', 20, '2026-02-02'], ['2026-08-03', 45, '2026-10-10'], ['2025-01-27', 3, '2025-02-07'], ['2025-09-26', 3, '2025-09-30'], ['2025-09-30', 4, '2025-10-13'], ['2025-12-31', 7, '2026-01-12']] as const)
    .map(([day, n, date]): Row => [`${day}\t${n}`, { ok: true, level: 'ok', date, provisional: false, article: expect.stringMatching(/《民法典》/) as unknown }]),
  ['2026-12-31\t3', { ok: true, level: 'warn', provisional: true }],
  ['9999-12-31\t1', { ok: false, rule: 'command.arguments' }], ['0001-01-01\t-9', { ok: false, rule: 'command.arguments' }], ['2026-02-30\t1', { ok: false, rule: 'command.arguments' }],
]));

it('counts calendar days and moves a last day of rest on', () => eachAnswers('calendar add-days --roll', [
  ...([['2026-09-16', 20, '2026-10-06', '2026-10-08'], ['2026-01-26', 20, '2026-02-15', '2026-02-24'], ['2026-06-01', 20, '2026-06-21', '2026-06-22']] as const).map(([day, n, raw, rolled]): Row => [`${day}\t${n}`, { ok: true, raw, rolled }]),
  ['9999-12-30\t5', { ok: false, rule: 'command.arguments' }],
]));

it('counts months to the matching day, or to the last one', () => eachAnswers('calendar add-months', [
  ...([['2026-12-31', 2, '2027-02-28'], ['2024-02-29', 60, '2029-02-28'], ['2026-02-28', 60, '2031-02-28'], ['2026-01-31', 1, '2026-02-28']] as const).map(([day, n, date]): Row => [`${day}\t${n}`, { ok: true, date, article: expect.stringMatching(/第二百零二条/) as unknown }]),
  ['9999-12-31\t1', { ok: false, rule: 'command.arguments', words: expect.stringContaining('9999') as unknown }], ['0001-01-01\t-1', { ok: false, rule: 'command.arguments' }],
]));

it('answers names: forbidden words, bad trade names, and 中国 as another way', async () => {
  const law = /《企业名称登记管理规定》/;
  await eachAnswers('check name --against 青岛无关食品有限公司', [
    ['青岛沃动机械有限公司', ok(law)],
    ...['支那', '大地主', '东突', '大东亚', '福尔摩萨', '海洛因', '董存瑞', '国家级', '最高级'].map((word): Row => [`青岛${word}机械有限公司`, { ok: false, level: 'refuse', article: expect.stringMatching(law) as unknown }]),
    ...['云', '云栖2024', '共产党云', '联合国云', '第一云栖'].map((tradeName): Row => [`青岛${tradeName}机械有限公司`, { ok: false, level: 'refuse', article: expect.stringMatching(law) as unknown }]),
    ['中国云栖机械有限公司', { ok: false, level: 'route', article: expect.stringMatching(/第十二条/) as unknown }],
    ['青岛动力机械有限公司', { ok: false, level: 'refuse', article: expect.stringMatching(law) as unknown }],
  ]);
});

it.each([
  ['北京红光酒业发展有限公司', '红光(北京)酒业发展有限公司', 'refuse'], ['北京红光酒业有限公司', '红光酒业有限公司', 'refuse'], ['北京红光酒业有限公司', '北京红光酒厂', 'refuse'],
  ['北京万青地产有限公司', '北京万青房地产有限公司', 'warn'], ['北京牛栏山酒业有限公司', '北京牛兰山酒业有限公司', 'warn'], ['北京阿里巴巴网络科技有限公司', '北京阿里巴巴巴巴网络科技有限公司', 'warn'], ['北京泰山商贸有限公司', '北京秦山商贸有限公司', 'warn'],
])('compares %s with %s: %s', (name, against, level) => {
  for (const [mine, theirs] of [[name, against], [against, name]] as const) {
    expect(nameAnswer(mine, { region: '110000', against: theirs }, null).collidesWith).toEqual([expect.objectContaining({ name: theirs, level, article: expect.stringMatching(/第十[六七]条/) })]);
  }
});

it('answers every family in bulk: one line of JSON a line, in order, with a rule, an article and words', async () => {
  const halfYuan = sampleForms['general-partnership']({ today: '2026-11-23' });
  halfYuan.partners.partners[0]!.contributionYuan = 0.5;
  const families: readonly [command: string, lines: readonly string[]][] = [
    ['check people', ['王芳=股东+董事+经理+法定代表人+财务负责人+登记联络员\t李强=股东+监事', '王芳=股东+董事+法定代表人+登记联络员\t李强=股东+监事+财务负责人', '{"entityType":"jsc","people":[{"name":"王芳","idKind":"不认识的证件","idNumber":"1","posts":["founder"]}]}']],
    ['check capital', ['200\t2026-11-21\t2031-11-21\t王芳=120\t李强=80', '200\t2026-11-21\t2031-11-22', '{"capitalYuan":2000000,"contributions":[{"name":"王芳","yuan":2000000,"form":"constructor"}]}']],
    ['check scope', ['软件开发\t开奶茶店', '危险化学品经营', '量子飞船']],
    ['check documents', ['{"form":{"type":{"entityType":"llc"}}}', JSON.stringify({ form: halfYuan })]],
  ];
  for (const [command, lines] of families) {
    const asked = [...lines, '', '{"broken":'];
    const answers = await inBulk(command, asked);
    expect([command, answers.length]).toEqual([command, lines.length + 2]);
    answers.forEach((answer, i) => expect(answer).toMatchObject({
      input: asked[i], ok: expect.any(Boolean), level: expect.stringMatching(/^(ok|warn|refuse|route)$/), rule: expect.stringMatching(/^[a-z-]+\.[a-z-]+$/), words: expect.stringMatching(/[\u4e00-\u9fff]/),
      article: i < lines.length ? expect.stringMatching(/《|GB/) : expect.any(String),
    }));
    expect(answers.at(-1)).toMatchObject({ rule: 'command.arguments', article: '' });
  }
});
