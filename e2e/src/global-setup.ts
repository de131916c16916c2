import { findBrowser } from './browser';

/** Workers inherit this environment, and the browser theirs: so it is looked for once. */
export default function globalSetup(): void {
  // The checks of the mini-program have no browser and must not wait for one to be unpacked.
  const projects = process.argv.filter((argument) => argument.startsWith('--project')).join(' ');
  if (projects === '--project=weapp') return;
  const { executablePath, env } = findBrowser();
  process.env.QIBAN_CHROMIUM = executablePath;
  Object.assign(process.env, env);
}
