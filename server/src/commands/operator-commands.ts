import { randomInt } from 'node:crypto';
import { createInterface } from 'node:readline/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { roles, type Role } from '@qiban/shared';
import type { Command } from 'commander';
import { say } from './answer-line';
import { inApp, onGround } from './in-app';

export function addOperatorCommands(program: Command): void {
  program.command('migrate').description('把数据库更新到当前版本').action(() => onGround(true, async ({ migrated }) => {
    say('migrate', 'database.migrated', true, migrated.length === 0 ? '数据库已是最新' : `已更新 ${migrated.length} 步`, { migrations: migrated });
  }));

  program.command('seed').description('补齐基础数据和演示数据，已有的不动').action(() => inApp(async (app) => {
    const { runSeeds } = await import('../seeds');
    await runSeeds(app);
    say('seed', 'database.seeded', true, '基础数据已补齐');
  }));

  program.command('user:create').description('新建工作人员账号')
    .requiredOption('--username <name>', '用户名，3 到 40 位小写字母、数字、点或横线')
    .requiredOption('--name <name>', '姓名')
    .requiredOption('--role <role>', `角色：${roles.filter((each) => each !== 'applicant').join('、')}`)
    .option('--division <code>', '负责的行政区划，6 位代码')
    .option('--password-stdin', '从标准输入读密码；不写则生成一个并显示一次')
    .action((options: NewUser) => inApp((app) => createUser(app, options)));

  program.command('verify-log').description('重算办件流转记录的哈希链，证明没有改动')
    .option('--case <id>', '只验一件')
    .action((options: { case?: string }) => inApp(async (app) => {
      const { verifyLogs } = await import('./verify-logs');
      await verifyLogs(app, options.case ?? null);
    }));

  program.command('remind:run').description('提醒许可证到期：到日子的每一级只提醒一次，错过几天的补提醒一次')
    .option('--date <day>', '当作哪一天，不写则为今天')
    .option('--dry-run', '只列出会提醒什么，不写任何东西')
    .action((options: { date?: string; dryRun?: boolean }) => inApp(async (app) => {
      const { remind } = await import('./remind');
      await remind(app, options);
    }));

  program.command('doctor').description('检查设置、数据库、密钥和构建产物').action(async () => {
    const { examine } = await import('./doctor');
    await examine();
  });
}

interface NewUser { username: string; name: string; role: string; division?: string; passwordStdin?: boolean }

const LEAST_PASSWORD = 12;
/** Without letters and digits that look alike. */
const PASSWORD_ALPHABET = 'abcdefghjkmnpqrstuvwxyz23456789';

async function createUser(app: INestApplicationContext, { username, name, role, division, passwordStdin }: NewUser): Promise<void> {
  const wrong = !/^[a-z0-9][a-z0-9.-]{2,39}$/.test(username) ? '用户名应为 3 到 40 位小写字母、数字、点或横线'
    : !roles.includes(role as Role) || role === 'applicant' ? `没有这个角色：${role}`
      : division !== undefined && !/^\d{6}$/.test(division) ? '行政区划代码是 6 位数字' : null;
  if (wrong !== null) return say(username, 'user.create', false, wrong);

  const given = passwordStdin ? await firstLine() : null;
  if (given !== null && [...given].length < LEAST_PASSWORD) return say(username, 'user.create', false, `密码至少 ${LEAST_PASSWORD} 位`);
  const password = given ?? Array.from({ length: 16 }, () => PASSWORD_ALPHABET.charAt(randomInt(PASSWORD_ALPHABET.length))).join('');
  const { Staff } = await import('../features/accounts/index');
  const created = await app.get(Staff).create({ username, name, role: role as Role, division: division ?? null, password });
  if (!created) return say(username, 'user.create', false, '这个用户名已经有人用了');
  say(username, 'user.create', true, given === null ? '账号已建好，密码只显示这一次，请妥善交给本人' : '账号已建好', given === null ? { password } : {});
}

async function firstLine(): Promise<string> {
  const lines = createInterface({ input: process.stdin });
  for await (const line of lines) {
    lines.close();
    return line;
  }
  return '';
}
