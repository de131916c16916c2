import { CHINA_CALENDAR, isDay, licenceKindOf, licenceKinds, licenceWindow, remindersOf } from '@qiban/shared';
import { cannotRead, type RuleAnswer } from './rule-commands';

export interface LicenceOptions { readonly kind?: string; readonly expires?: string; readonly on?: string; readonly applied?: string; readonly region?: string; readonly stricter?: string }

const fields = ['kind', 'expires', 'on', 'applied', 'region'] as const;

/** A line of a file: kind, expiry, day asked about, day applied, division; or an object with these names. */
function asked([first = '', ...rest]: readonly string[]): LicenceOptions | null {
  if (!first.startsWith('{')) return Object.fromEntries([first, ...rest].map((text, at) => [fields[at] ?? '', text.trim()]).filter(([name, text]) => name !== '' && text !== ''));
  try {
    const given: unknown = JSON.parse(first);
    return typeof given === 'object' && given !== null ? Object.fromEntries(Object.entries(given).map(([name, value]) => [name, String(value)])) : null;
  } catch {
    return null;
  }
}

/** When a licence of this kind is to be renewed, where it stands, and on which days its holder is reminded. */
export function licenceWindowAnswer(args: readonly string[], options: LicenceOptions, today: string): RuleAnswer {
  const line = asked(args);
  const { kind: code = '', expires = '', on = today, applied, region = '370200', stricter = '0' } = { ...options, ...line };
  const input = args.length > 0 ? args.join(' ') : `${code} ${expires}`;
  const kind = licenceKindOf(code);
  if (line === null || kind === undefined) return cannotRead(input, `没有这种许可；可写证的名称，或以下之一：${licenceKinds.map((each) => each.kind).join(' ')}`);
  if (![expires, on, applied ?? on].every(isDay) || !/^\d{6}$/.test(region) || !/^[0-9]$/.test(stricter)) return cannotRead(input, '请写成：许可种类、到期日 YYYY-MM-DD，其后可有查询日、申请日、行政区划代码（6 位数字）');
  try {
    const window = licenceWindow(kind, { expires, on, region, stricterBy: Number(stricter), ...(applied !== undefined && { appliedOn: applied }), calendar: CHINA_CALENDAR });
    return { input, ok: window.level === 'ok' || window.level === 'warn', kind: kind.kind, title: kind.title, office: kind.office, ...window, reminders: remindersOf(window) };
  } catch (error) {
    if (error instanceof RangeError) return cannotRead(input, '日期应在公元 0001 年至 9999 年之间，推算后也不能超出');
    throw error;
  }
}
