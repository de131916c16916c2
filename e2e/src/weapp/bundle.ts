import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';

interface SubPackage {
  readonly root: string;
  readonly pages: readonly string[];
}

interface AppJson {
  readonly pages: readonly string[];
  readonly subPackages?: readonly SubPackage[];
  readonly subpackages?: readonly SubPackage[];
}

/** What `taro build --type weapp` wrote, read once. Paths have forward slashes and no leading one. */
export interface Bundle {
  readonly app: AppJson;
  readonly files: ReadonlyMap<string, string>;
  readonly sizes: ReadonlyMap<string, number>;
  /** Every page, those of sub-packages with their root before them. */
  readonly routes: readonly string[];
  /** With a trailing slash. */
  readonly subPackageRoots: readonly string[];
}

const READABLE = /\.(js|json|wxml|wxss|wxs)$/;
/** The developer tool leaves these out of what it uploads. */
const NOT_UPLOADED = /(\.map|\.LICENSE\.txt|^project\.(private\.)?config\.json)$/;

function* filesUnder(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesUnder(path);
    else yield path;
  }
}

export function readBundle(dist: string): Bundle {
  const files = new Map<string, string>();
  const sizes = new Map<string, number>();
  for (const path of filesUnder(dist)) {
    const name = relative(dist, path).split(sep).join('/');
    if (!NOT_UPLOADED.test(name)) sizes.set(name, statSync(path).size);
    if (READABLE.test(name)) files.set(name, readFileSync(path, 'utf8'));
  }
  const app = JSON.parse(files.get('app.json') ?? '{"pages":[]}') as AppJson;
  const subPackages = (app.subPackages ?? app.subpackages ?? []).map(({ root, pages }) => ({ root: root.replace(/\/?$/, '/'), pages }));
  return {
    app, files, sizes,
    routes: [...app.pages, ...subPackages.flatMap(({ root, pages }) => pages.map((page) => root + page))],
    subPackageRoots: subPackages.map(({ root }) => root),
  };
}
