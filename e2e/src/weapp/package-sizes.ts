import type { Bundle } from './bundle';

const MB = 1024 * 1024;

/** Tighter than WeChat's own (2 MB a package, 30 MB in all), so that there is room on the day something urgent must go in. */
export const limits = { main: 1.2 * MB, subPackage: 1 * MB, total: 8 * MB } as const;

export interface PackageSizes {
  readonly main: number;
  readonly subPackages: Readonly<Record<string, number>>;
  readonly total: number;
}

export function packageSizes({ sizes, subPackageRoots }: Bundle): PackageSizes {
  const subPackages: Record<string, number> = Object.fromEntries(subPackageRoots.map((root) => [root, 0]));
  let main = 0;
  for (const [file, size] of sizes) {
    const root = subPackageRoots.find((each) => file.startsWith(each));
    if (root === undefined) main += size;
    else subPackages[root] = (subPackages[root] ?? 0) + size;
  }
  return { main, subPackages, total: main + Object.values(subPackages).reduce((sum, size) => sum + size, 0) };
}

/** What is over its limit, each as a sentence. */
export function oversized({ main, subPackages, total }: PackageSizes): string[] {
  const over = (name: string, size: number, limit: number) => (size > limit ? [`${name} is ${(size / MB).toFixed(2)} MB, over ${(limit / MB).toFixed(2)} MB`] : []);
  return [
    ...over('the main package', main, limits.main),
    ...Object.entries(subPackages).flatMap(([root, size]) => over(`the sub-package ${root}`, size, limits.subPackage)),
    ...over('the mini-program', total, limits.total),
  ];
}
