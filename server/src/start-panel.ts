import { networkInterfaces } from 'node:os';
import type { OpenGround } from './boot';
import { demoPeople } from './features/accounts';

/** What somebody who has just typed `npm start` wants to know. */
export function startPanel({ settings, simulators, migrated }: OpenGround, seconds: number): string {
  const { publicUrl } = settings;
  const rows: readonly (readonly [string, string])[] = [
    ['办事页面', `${publicUrl}/`],
    ['工作台', `${publicUrl}/desk`],
    ['接口文档', `${publicUrl}/api/docs`],
    ...phoneAddresses(settings.host, settings.port).map((address) => ['手机访问', address] as const),
    ['数据库', settings.databaseUrl === null ? relative(settings.databaseFile, settings.repositoryRoot) : new URL(settings.databaseUrl).host + new URL(settings.databaseUrl).pathname],
    ...(simulators === null ? [] : [['模拟机构', '微信、公安印章系统、短信网关（只在演示模式）'] as const]),
  ];
  const people = demoPeople().map(({ name, title }) => `    ${padded(name, 8)}${title}`);
  return [
    '',
    `  企办 已就绪，用时 ${seconds.toFixed(1)} 秒${migrated.length > 0 ? '，数据库已更新' : ''}`,
    '',
    ...rows.map(([label, value]) => `  ${padded(label, 10)}${value}`),
    '',
    '  演示人物（在页面的演示面板上点一下即以此人登录）',
    ...people,
    '',
    '  按 Ctrl+C 停止；数据会保留。',
    '',
  ].join('\n');
}

function relative(path: string, root: string): string {
  return path.startsWith(root) ? path.slice(root.length + 1) : path;
}

/** A Chinese character takes the room of two letters. */
function padded(text: string, width: number): string {
  const taken = [...text].reduce((sum, each) => sum + (each.charCodeAt(0) > 0xff ? 2 : 1), 0);
  return text + ' '.repeat(Math.max(1, width - taken));
}

function phoneAddresses(host: string, port: number): string[] {
  if (host !== '0.0.0.0' && host !== '::') return [];
  const addresses = Object.values(networkInterfaces()).flat().filter((each) => each !== undefined && each.family === 'IPv4' && !each.internal);
  return addresses.slice(0, 2).map((each) => `http://${each?.address}:${port}/`);
}
