// Draws the state of a corpus, for "check-corpus" and the chat's "/sources".
import type { Corpus, Problem } from '../../src/index.ts';
import { corpusHeadings, corpusVerdict, setAsideHeading } from '../shared/wording/corpus.ts';
import { escapeLine } from './escape.ts';
import type { Style } from './style.ts';
import { renderTable } from './table.ts';
import { wrapText } from './wrap.ts';

export interface DocumentCount {
  readonly path: string;
  readonly title: string;
  readonly published?: string;
  readonly passages: number;
  readonly words: number;
}

export function renderSources(counts: readonly DocumentCount[], style: Style): string {
  const rows = counts.map(({ path, title, published = '', passages, words }) => [
    path,
    published,
    passages.toLocaleString('en'),
    words.toLocaleString('en'),
    title,
  ]);
  return renderTable(corpusHeadings, rows, style);
}

export function renderCorpus(
  { documents, problems }: Corpus,
  counts: readonly DocumentCount[],
  style: Style,
): string {
  const setAside = documents.flatMap(({ path, text, sections }) =>
    sections.flatMap(({ paragraphs }) =>
      paragraphs.flatMap((paragraph) =>
        paragraph.setAside === undefined
          ? []
          : [
              [
                path,
                String(paragraph.line),
                paragraph.setAside,
                text.slice(paragraph.span.start, paragraph.span.end),
              ],
            ],
      ),
    ),
  );
  return [
    ...(counts.length > 0 ? [renderSources(counts, style)] : []),
    ...(setAside.length > 0
      ? [`${setAsideHeading.title}\n${renderTable(setAsideHeading.columns, setAside, style)}`]
      : []),
    ...renderProblems(problems, style),
    corpusVerdict(documents.length, problems.length),
  ].join('\n\n');
}

/** Each with its path and its code above. */
export const renderProblems = (problems: readonly Problem[], style: Style): string[] =>
  problems.map(({ code, path, message }) => {
    const lines = wrapText(escapeLine(message), style.columns - 4).map((line) => `    ${line}`);
    return [`${style.bold(escapeLine(path))} ${style.dim(code)}`, ...lines].join('\n');
  });
