// Phrases that sound translated, in what people read: documents, the wording, and the names of tests.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, test } from 'vitest';

/** What is wrong, and what to write. */
const unwanted: readonly (readonly [phrase: RegExp, better: string])[] = [
  [/\bstands\b(?! (?:out|on a hill))/, 'is, or is written'],
  [/\b(?:is|are) told\b(?! apart)/, 'the message says, or gets a message'],
  [/\banew\b/, 'again'],
  [/\bmend(?:s|ed|ing)?\b/, 'fix'],
  [/\bcan not\b/, 'cannot'],
  [/\bfor who\b(?! may)/, 'for people who'],
  [/\bWhoever\b/, 'the person who, or the operator'],
  [/\basks? too much of\b/, 'needs too much'],
  [/\bthat are many\b/i, 'there are many'],
];

/** Without code, links' addresses and what is quoted: these are as they are. */
const prose = (markdown: string): string =>
  markdown
    .replace(/```[\s\S]*?```/g, (code) => code.replace(/[^\n]/g, ''))
    .replace(/`[^`\n]*`|\]\([^)]*\)|“[^”]*”|"[^"\n]*"/g, '');

/** What a test is called, with the words of a group. */
const namesIn = (source: string): string =>
  source
    .split('\n')
    .map((line) => /^\s*(?:it|test|describe)\b.*?\(\s*(['`])(.*)\1/.exec(line)?.[2] ?? '')
    .join('\n');

const faultsIn = (text: string, file: string): string[] =>
  text
    .split('\n')
    .flatMap((line, index) =>
      unwanted.flatMap(([phrase, better]) =>
        phrase.test(line)
          ? [`${file}:${index + 1}: “${phrase.exec(line)?.[0]}”. Write: ${better}.\n  ${line.trim()}`]
          : [],
      ),
    );

const filesIn = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith(ending))
    .map((name) => join(folder, name));
const read = (file: string): string => readFileSync(file, 'utf8');
const english = /adapters\/shared\/wording\/(?!german|french|spanish|commands)/;
/** Released sections say what they said. */
const newest = (changelog: string): string => changelog.split(/^## /m).slice(0, 2).join('## ');

const documents = readdirSync('docs')
  .filter((name) => name.endsWith('.md'))
  .map((name) => join('docs', name));

/** Still in about sixty names of tests; nowhere else. */
const common = /\b(?:stands|(?:is|are) told)\b/g;

const checked = {
  documents: [...documents, ...['README.md', 'CONTRIBUTING.md', 'SECURITY.md']].map(
    (file) => [file, prose(read(file))] as const,
  ),
  changes: [['CHANGELOG.md', prose(newest(read('CHANGELOG.md')))] as const],
  wording: filesIn('adapters/shared/wording', '.ts')
    .filter((file) => english.test(file))
    .map((file) => [file, read(file)] as const),
  'names of tests': filesIn('tests', '.test.ts').map(
    (file) => [file, namesIn(read(file)).replace(common, '')] as const,
  ),
};

test.each(Object.entries(checked))('%s have none of them', (_, files) => {
  expect(files.length).toBeGreaterThan(0);
  expect(files.flatMap(([file, text]) => faultsIn(text, file))).toEqual([]);
});

it('finds each, and not in code or quotations', () => {
  const bad =
    'It stands there, and is told anew. Mend: you can not. For who asks. Whoever asks too much of it.';
  expect(faultsIn(prose(bad), 'a').length).toBeGreaterThanOrEqual(6);
  expect(faultsIn(prose('`stands` and “is told anew”'), 'a')).toEqual([]);
  expect(faultsIn(namesIn(`  it('stands', () => {`), 'a')).toHaveLength(1);
});
