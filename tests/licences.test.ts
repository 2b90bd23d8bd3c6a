// What is installed with the package, by the lock file: under which licences, from where, and that nothing runs as it is installed;
// and what of others is in the program itself, with its licence in NOTICE.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type InputOptions, rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { z } from 'zod';

const root = fileURLToPath(new URL('..', import.meta.url));
const read = (name: string): unknown => JSON.parse(readFileSync(join(root, name), 'utf8'));

/** Licences that ask for no more than their notice, and let an MIT product be used as such. */
const allowed = new Set([
  '0BSD',
  'Apache-2.0',
  'BlueOak-1.0.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  'ISC',
  'MIT',
  'MIT-0',
]);

const locked = z.object({
  license: z.string().optional(),
  integrity: z.string().optional(),
  dev: z.boolean().optional(),
  devOptional: z.boolean().optional(),
  peer: z.boolean().optional(),
  hasInstallScript: z.boolean().optional(),
});
const { packages } = z.object({ packages: z.record(z.string(), locked) }).parse(read('package-lock.json'));
const installed = Object.entries(packages).filter(
  ([path, { dev, devOptional, peer }]) =>
    path !== '' && dev !== true && devOptional !== true && peer !== true,
);

it('is licensed as an MIT product may be', () => {
  expect(installed.length).toBeGreaterThan(100);
  const others = installed.filter(([, { license }]) => license === undefined || !allowed.has(license));
  expect(others.map(([path, { license }]) => `${path}: ${license}`)).toEqual([]);
});

it('runs nothing as it is installed', () => {
  expect(
    installed.filter(([, { hasInstallScript }]) => hasInstallScript === true).map(([path]) => path),
  ).toEqual([]);
});

it('is what was published: each package has its digest', () => {
  const without = Object.entries(packages).filter(
    ([path, { integrity }]) => path !== '' && integrity === undefined,
  );
  expect(without.map(([path]) => path)).toEqual([]);
});

it('is pinned', () => {
  const versions = z.record(z.string(), z.string());
  const { dependencies, devDependencies } = z
    .object({ dependencies: versions, devDependencies: versions })
    .parse(read('package.json'));
  const loose = Object.entries({ ...dependencies, ...devDependencies }).filter(
    ([, version]) => !/^\d+\.\d+\.\d+$/.test(version),
  );
  expect(loose).toEqual([]);
});

/** Packages of which code is in the program, as the build bundles it. */
async function bundledPackages(): Promise<readonly string[]> {
  const build: { bundling: (folder: string, ending: string) => InputOptions } = await import(
    join(root, 'adapters', 'build.mjs')
  );
  const bundler = await rolldown(build.bundling(root, '.ts'));
  const { output } = await bundler.generate({ format: 'esm' });
  await bundler.close();
  const modules = output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : []));
  return [
    ...new Set(modules.flatMap((id) => /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(id)?.[1] ?? [])),
  ];
}

/** However its lines are broken. */
const inOneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

it('has the licence of each package that is bundled in NOTICE', async () => {
  const packages = await bundledPackages();
  expect(packages).toContain('zod');
  const notice = inOneLine(readFileSync(join(root, 'NOTICE'), 'utf8'));
  const missing = packages.filter((name) => {
    const folder = join(root, 'node_modules', name);
    const [file = ''] = readdirSync(folder).filter((entry) => /^licen[cs]e/i.test(entry));
    const licence = inOneLine(readFileSync(join(folder, file), 'utf8'));
    return !notice.includes(` ${name}: `) || !notice.includes(licence);
  });
  expect(missing).toEqual([]);
});
