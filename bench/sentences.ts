// npm run bench:sentences -- [--show N] [--language L]…: cuts real prose into sentences and compares that with two other
// splitters, sentencex and pysbd, where python3 (or what PYTHON names) has them.
// The packages with the prose are fetched into FIDELITY_FILES, by default a folder for temporary files.
import { execFileSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { messageOf, sentencesOf } from '../src/index.ts';
import { fetchPackage } from './fidelity/fetch.ts';

const { values } = parseArgs({
  options: { show: { type: 'string', default: '0' }, language: { type: 'string', multiple: true } },
});

/** What every language that questions are known of has most of. */
const handbook =
  'ar:ar-MA da:da-DK de:de-DE el:el-GR en:en-US es:es-ES fr:fr-FR id:id-ID it:it-IT ja:ja-JP nl:nl-NL no:nb-NO pt:pt-BR ro:ro-RO ru:ru-RU sv:sv-SE tr:tr-TR zh:zh-CN';
const desktop =
  'da:da de:de el:el en:C es:es fi:fi fr:fr hu:hu id:id it:it ja:ja nl:nl pt:pt_BR ro:ro ru:ru sv:sv tr:tr uk:uk zh:zh_CN';
const pairs = (list: string): string[][] => list.split(' ').map((pair) => pair.split(':'));

interface Prose {
  readonly language: string;
  readonly package: string;
  readonly how: string;
  readonly glob: string;
}

const prose: readonly Prose[] = [
  ...pairs(handbook).map(([language = '', name = '']) => ({
    ...{ language, package: 'debian-handbook', how: 'docbook' },
    glob: `usr/share/doc/debian-handbook/html/${name}/*.html`,
  })),
  ...pairs(desktop).map(([language = '', name = '']) => ({
    ...{ language, package: 'gnome-user-docs', how: 'mallard' },
    glob: `usr/share/help/${name}/gnome-help/*.page`,
  })),
  { language: 'bg', package: 'fortunes-bg', how: 'fortune', glob: 'usr/share/games/fortunes/bg/*' },
];

const debian = { from: 'debian', path: '', format: '', isSample: false } as const;

/** Of each kind and language. */
const paragraphs = 600;

interface Paragraph {
  readonly text: string;
  /** Where the sentences of each other splitter end. */
  readonly others: readonly (readonly number[])[];
}

function paragraphsOf({ language, package: name, how, glob }: Prose): Paragraph[] {
  const folder = process.env['FIDELITY_FILES'] ?? join(tmpdir(), 'verbatim-fidelity');
  const fetched = fetchPackage({ ...debian, package: name }, join(folder, 'packages'));
  if ('reason' in fetched) throw new Error(fetched.reason);
  const program = join(import.meta.dirname, '../../bench/sentences/prose.py');
  const args = [program, how, language, fetched.folder, glob, String(paragraphs)];
  const printed = execFileSync(process.env['PYTHON'] ?? 'python3', args, {
    maxBuffer: 1e9,
    encoding: 'utf8',
  });
  return printed
    .split('\n')
    .filter((line) => line !== '')
    .map((line): Paragraph => JSON.parse(line));
}

interface Count {
  paragraphs: number;
  sentences: number;
  /** Cut where no other splitter cuts. */
  more: string[];
  /** Not cut where all others do, before a capital, and before anything else. */
  less: string[];
  lessBeforeSmall: number;
}

function compare(paragraph: Paragraph, count: Count): void {
  const { text, others } = paragraph;
  const ours = sentencesOf(text, { start: 0, end: text.length }).map(({ end }) => end);
  const shown = (at: number): string =>
    `${text.slice(Math.max(0, at - 50), at)} ‖ ${text.slice(at, at + 40)}`;
  count.paragraphs += 1;
  count.sentences += ours.length;
  const within = (ends: readonly number[]): number[] => ends.filter((end) => end < text.length);
  count.more.push(
    ...within(ours)
      .filter((end) => !others.some((of) => of.includes(end)))
      .map(shown),
  );
  for (const end of within(others[0] ?? [])) {
    if (ours.includes(end) || !others.every((of) => of.includes(end))) continue;
    const next = text.slice(end).trimStart();
    // A sentence that begins with a command or an arrow goes with the one before; a space that the author forgot ends none.
    if (/^["“„«(]?[\p{Lu}\p{Lo}]/u.test(next) && next !== text.slice(end)) count.less.push(shown(end));
    else count.lessBeforeSmall += 1;
  }
}

const counts = new Map<string, Count>();
for (const each of prose) {
  if (!(values.language?.includes(each.language) ?? true)) continue;
  try {
    const count = counts.get(each.language) ?? {
      ...{ paragraphs: 0, sentences: 0, more: [], less: [], lessBeforeSmall: 0 },
    };
    for (const paragraph of paragraphsOf(each)) if (paragraph.others.length > 0) compare(paragraph, count);
    counts.set(each.language, count);
  } catch (cause) {
    const reason = messageOf(cause);
    process.stdout.write(
      `skipped: ${each.language} of ${each.package}: ${reason.split('\n').find((line) => line.startsWith('skipped')) ?? reason.split('\n')[0]}\n`,
    );
  }
}

const rows = [...counts].sort(([a], [b]) => a.localeCompare(b));
process.stdout.write(
  [
    '| language | paragraphs | sentences | cut where no other splitter cuts | not cut where all others do |  … before a small letter, a sign or no space |',
    '| -------- | ---------: | --------: | ------------------------------: | --------------------------: | --------------------------------------------: |',
    ...rows.map(
      ([language, of]) =>
        `| ${language} | ${of.paragraphs} | ${of.sentences} | ${of.more.length} | ${of.less.length} | ${of.lessBeforeSmall} |`,
    ),
    '',
  ].join('\n'),
);
for (const [language, { more, less }] of rows) {
  const some = (kind: string, texts: readonly string[]): string[] =>
    texts.slice(0, Number(values.show)).map((text) => `${language} ${kind}: ${text}\n`);
  process.stdout.write([...some('cut', more), ...some('not cut', less)].join(''));
}
if (counts.size === 0) process.exitCode = 1;
