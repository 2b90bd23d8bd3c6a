// The tables that npm run fidelity prints, in Markdown.
import type { Comparison } from './compare.ts';
import type { Fact } from './facts.ts';
import type { Listed } from './list.ts';

export interface Judged {
  readonly listed: Listed;
  readonly comparison: Comparison;
  readonly facts: readonly Fact[];
}

const percent = (part: number, whole: number): string =>
  `${((100 * part) / Math.max(1, whole)).toFixed(2)} %`;

/** By format, each file counted with all its words. */
export function renderWords(judged: readonly Judged[]): string {
  const formats = [...new Set(judged.map(({ listed }) => listed.format))].sort();
  return [
    '| format | files | languages | words | missing | added | joined or split | order changed | sentences | no other reader has |',
    '| ------ | ----: | --------: | ----: | ------: | ----: | --------------: | ------------: | --------: | ------------------: |',
    ...formats.map((format) =>
      row(
        format,
        judged.filter(({ listed }) => listed.format === format),
      ),
    ),
    row('all', judged),
  ].join('\n');
}

function row(name: string, judged: readonly Judged[]): string {
  const sum = (count: (comparison: Comparison) => number): number =>
    judged.reduce((total, { comparison }) => total + count(comparison), 0);
  const words = sum((of) => of.words);
  const [sentences, foreign] = [sum((of) => of.sentences), sum(({ foreign }) => foreign.length)];
  const cells = [
    name,
    judged.length,
    new Set(judged.flatMap(({ listed }) => listed.language ?? [])).size,
    words,
    percent(
      sum(({ missing }) => missing.length),
      words,
    ),
    percent(
      sum(({ added }) => added.length),
      words,
    ),
    sum(({ joined }) => joined.length),
    sum(({ order }) => order.length),
    sentences,
    foreign === 0 ? 'none' : `one in ${Math.round(sentences / foreign)}`,
  ];
  return `| ${cells.join(' | ')} |`;
}

export function renderFacts(judged: readonly Judged[]): string {
  const facts = judged.flatMap(({ facts: of }) => of);
  const names = [...new Set(facts.map(({ fact }) => fact))];
  return [
    '| what | files that show it | right |',
    '| ---- | -----------------: | ----: |',
    ...names.map((name) => {
      const own = facts.filter(({ fact }) => fact === name);
      const right = own.filter(({ isRight }) => isRight).length;
      return `| ${name} | ${own.length} | ${(right / own.length).toFixed(3)} |`;
    }),
  ].join('\n');
}
