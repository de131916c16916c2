import { pino, type DestinationStream, type Logger, type LoggerOptions } from 'pino';
import type { Settings } from '../settings';

/** Structured, one JSON object a line, UTC. What people wrote, who they are and what proves it never go in. */
export abstract class Log {
  abstract info(what: Record<string, unknown>, words: string): void;
  abstract warn(what: Record<string, unknown>, words: string): void;
  abstract error(what: Record<string, unknown>, words: string): void;
}

/** Last line of defence: these names are struck out wherever they stand, though nobody should log them. */
const NEVER = [
  'token', 'code', 'password', 'secret', 'session_key', 'sessionKey', 'openid', 'mobile', 'phone', 'phoneNumber', 'idNumber', 'cert_no', 'cert_name', 'realName',
  'authorization', 'cookie', 'body', 'payload',
];

export function openLog(settings: Pick<Settings, 'logLevel'>, destination?: DestinationStream): Logger {
  const options: LoggerOptions = {
    level: settings.logLevel,
    timestamp: pino.stdTimeFunctions.isoTime,
    base: undefined,
    redact: { paths: NEVER.filter((each) => each !== 'code').flatMap((name) => [name, `*.${name}`]), censor: '[redacted]' },
    serializers: {
      // The path without its query: a query may carry what somebody typed. No address, no headers.
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: withoutTokens(url) }),
      res: ({ statusCode }: { statusCode: number }) => ({ status: statusCode }),
    },
  };
  return pino(options, destination ?? gathered());
}

/** Lines go out some kilobytes at a time, and twice a second at least: each write stops everything else. An orderly end writes out the rest. */
const gathered = (): DestinationStream => pino.destination({ dest: 1, sync: false, minLength: 4096, periodicFlush: 500 });

/** Links for signing and for verifying a licence carry a token in the path: 20 or more letters and digits without a dash. */
export function withoutTokens(url: string): string {
  return (url.split('?', 1)[0] ?? '').replace(/\/[0-9A-Za-z_]{20,}(?=\/|$)/g, '/…');
}
