import { execFileSync } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

interface Browser {
  readonly executablePath: string;
  /** What the browser's own process needs in its environment. */
  readonly env: Record<string, string>;
}

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

function onThisMachine(): string | null {
  const folders = [...(process.env.PATH ?? '').split(delimiter), '/usr/bin', '/snap/bin'];
  for (const name of NAMES) {
    for (const folder of folders) {
      try {
        accessSync(join(folder, name), constants.X_OK);
        return join(folder, name);
      } catch {
        // Not here.
      }
    }
  }
  return null;
}

/**
 * `QIBAN_CHROMIUM` names the browser, or says `npm` for the one that comes as a package; otherwise the system's, if there
 * is one, else the packaged one.
 */
export function findBrowser(): Browser {
  const named = process.env.QIBAN_CHROMIUM;
  const found = named === 'npm' ? null : (named ?? onThisMachine());
  if (found) return { executablePath: found, env: {} };
  // A minute: unpacking 60 MB on a slow disk.
  return JSON.parse(execFileSync(process.execPath, [join(__dirname, 'hermetic-browser.mjs')], { encoding: 'utf8', timeout: 60_000 })) as Browser;
}

/** Containers have no user namespaces and little shared memory; a test needs neither updates nor telemetry. */
export const launchArguments = [
  '--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu', '--no-first-run', '--disable-quic',
  '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
];
