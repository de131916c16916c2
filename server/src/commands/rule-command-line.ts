import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { entityTypes } from '@qiban/shared';
import type { Command } from 'commander';
import { Clock } from '../kernel/clock';
import {
  calendarDaysAnswer, creditCodeAnswer, monthsAnswer, nameAnswer, residentIdAnswer, workingDaysAnswer, type NameOptions, type RuleAnswer,
} from './rule-commands';
import { capitalAnswer, peopleAnswer } from './check-commands';
import { documentsAnswer } from './documents-answer';
import { licenceWindowAnswer, type LicenceOptions } from './licence-answer';
import { namesOnRecord } from './names-on-record';
import { scopeAnswer } from './scope-answer';

type Ask = (args: readonly string[]) => RuleAnswer;
/** What a rule needs beside its arguments is fetched once, before the first of them. */
type Prepare<Options> = (options: Options) => Ask | Promise<Ask>;

/** Answers are gathered and written in large pieces: one write a line would be slower than the rules. */
const PIECE = 64 * 1024;

/** Rules for operators and integrators: no server, no database, one JSON object a line. */
export function addRuleCommands(program: Command): void {
  const today = new Clock().today();
  const check = program.command('check').description('核对代码、证件号码、名称、经营范围、注册资本和人员');
  const calendar = program.command('calendar').description('按工作日、自然日、月数推算日期');

  rule(check, 'credit-code [code]', '统一社会信用代码（GB 32100）', () => ([code = '']) => creditCodeAnswer(code));
  rule(check, 'resident-id [number]', '公民身份号码（GB 11643）', () => ([number = '']) => residentIdAnswer(number, today));
  rule(check, 'name [name]', '企业名称：结构、禁用字词、与在先名称比对；文件每行“名称”，其后可有<Tab>行政区划代码<Tab>企业类型', async (options: NameOptions) => {
    const register = options.against === undefined ? await namesOnRecord() : null;
    return ([name = '', region, type]) => nameAnswer(name, { ...options, ...(region && { region }), ...(type && { type }) }, register);
  })
    .option('--region <code>', '登记机关的行政区划代码', '370200')
    .option('--type <type>', `企业类型：${entityTypes.join(' ')}；不写则只按各类企业共同的规则`)
    .option('--parent <name>', '分公司：所从属企业的名称')
    .option('--against <name>', '只与这一个名称比对');
  rule(check, 'scope [item...]', '经营范围：编码、规范表述或平常的话，一个参数一项；或一个 JSON 对象', () => (args) => scopeAnswer(args, today));
  rule(check, 'capital [yuan] [established] [paidBy] [part...]', '注册资本：万元、成立日期、缴足日期、姓名=万元；或一个 JSON 对象', () => (args) => capitalAnswer(args, today));
  rule(check, 'people [person...]', '人员：姓名=职务+职务；或一个 JSON 对象', () => (args) => peopleAnswer(args, today));

  rule(check, 'documents [form]', '文件：一个 JSON 表单，答有哪些文件、校验值、各由谁签署，哪些职务没有位置', () => (args) => documentsAnswer(args, today));

  rule(calendar, 'add-working-days [date] [n]', '某日起第 n 个工作日，当日不算', () => ([date = '', n = '']) => workingDaysAnswer(date, n));
  rule(calendar, 'add-days [date] [n]', '某日起 n 个自然日', ({ roll }: { roll?: boolean }) => ([date = '', n = '']) => calendarDaysAnswer(date, n, roll === true))
    .option('--roll', '最后一日是休息日的，顺延到下一工作日');
  rule(calendar, 'add-months [date] [n]', '某日起 n 个月，没有对应日的为月末日', () => ([date = '', n = '']) => monthsAnswer(date, n));

  rule(program, 'licence:window [kind] [expires] [on] [applied] [region]', '许可证何时申请延续、现在处于什么状态、哪几天提醒', (options: LicenceOptions) => (args) => licenceWindowAnswer(args, options, today))
    .option('--kind <kind>', '许可种类或证的名称')
    .option('--expires <day>', '到期日')
    .option('--on <day>', '查询日，不写则为今天')
    .option('--applied <day>', '已申请延续的，收件日')
    .option('--region <code>', '发证机关的行政区划代码')
    .option('--stricter <days>', '发证机关把到期日也算在内的，写 1');
}

function rule<Options extends object>(parent: Command, usage: string, description: string, prepare: Prepare<Options>): Command {
  return parent.command(usage)
    .description(description)
    // A negative count is an argument, not an option.
    .allowUnknownOption()
    .allowExcessArguments()
    .option('--file <path>', '每行一件：参数以制表符分隔，有结构的也可写成一个 JSON 对象；逐行作答，次序不变')
    .action(async function run(this: Command) {
      const options = this.opts<Options & { file?: string }>();
      const answer = await prepare(options);
      if (options.file === undefined) process.stdout.write(`${JSON.stringify(answer(this.args))}\n`);
      else await answerFile(options.file, answer);
    });
}

async function answerFile(path: string, answer: Ask): Promise<void> {
  let piece = '';
  const flush = (): Promise<void> => {
    const whole = piece;
    piece = '';
    return new Promise((done, failed) => process.stdout.write(whole, (error) => (error ? failed(error) : done())));
  };
  for await (const line of createInterface({ input: createReadStream(path, 'utf8'), crlfDelay: Infinity })) {
    const input = line.replace(/^\uFEFF/, '');
    piece += `${JSON.stringify({ ...answer(input.trimStart().startsWith('{') ? [input] : input.split('\t')), input })}\n`;
    if (piece.length > PIECE) await flush();
  }
  await flush();
}
