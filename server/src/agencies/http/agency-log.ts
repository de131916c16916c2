/** What an adapter needs from a logger; pino and Nest's pino logger both fit. */
export interface AgencyLog {
  info(fields: Record<string, unknown>, message: string): void;
  warn(fields: Record<string, unknown>, message: string): void;
}

export const silentLog: AgencyLog = { info: () => undefined, warn: () => undefined };

const ID_NUMBER = /(^|\D)(\d{6})\d{11}[\dXx](?!\d)/g;
const MOBILE = /(^|\D)(1[3-9]\d)\d{4}(\d{4})(?!\d)/g;

/** Text that may reach a log: resident ID numbers (18 characters) and mobile numbers are masked wherever they stand. */
export function redacted(text: string): string {
  return text.replace(ID_NUMBER, '$1$2************').replace(MOBILE, '$1$2****$3');
}

/** The path without its query: queries of agencies carry secrets, tokens and one-time codes. */
export function loggablePath(path: string): string {
  return redacted(path.split('?', 1)[0] ?? '');
}
