// Renders the state of a corpus, for "check-corpus", "sources" and the chat's "/sources".
import type { CorpusReport, DocumentReport, Problem } from '../../../src/index.ts';
import {
  corpusHeadings,
  corpusVerdict,
  doubtWords,
  linkWords,
  moreSetAside,
} from '../../shared/wording/corpus.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { renderTable } from '../terminal/table.ts';
import { wrapText } from '../terminal/wrap.ts';

export function renderSources(documents: readonly DocumentReport[], style: Style): string {
  const rows = documents.map(({ path, format, language = '', published = '', ...counted }) => [
    path,
    format,
    language,
    published,
    counted.pages === undefined ? '' : number(counted.pages),
    number(counted.passages),
    number(counted.words),
    counted.title,
  ]);
  return renderTable(corpusHeadings.documents, rows, style);
}

const number = (count: number): string => count.toLocaleString('en');

export function renderCorpus(report: CorpusReport, style: Style): string {
  const { documents, formats, copies, problems, links } = report;
  return [
    ...(documents.length > 0 ? [renderFormats(formats, style), renderSources(documents, style)] : []),
    ...renderDoubts(documents, style),
    ...renderSetAside(report, style),
    ...(copies.length > 0 ? [`${corpusHeadings.copies}\n${copies.map(onOneLine).join('\n')}`] : []),
    ...(links.length > 0 ? [renderLinks(links)] : []),
    ...renderProblems(problems, style),
    corpusVerdict(documents.length, problems.length, {
      setAside: report.setAside.length,
      doubted: documents.filter(({ trust }) => trust.doubts.length > 0).length,
    }),
  ].join('\n\n');
}

function renderFormats(formats: CorpusReport['formats'], style: Style): string {
  const rows = formats.map(({ format, documents, pages, words, passages, languages }) => [
    format,
    number(documents),
    pages === undefined ? '' : number(pages),
    number(passages),
    number(words),
    languages.join(', '),
  ]);
  return renderTable(corpusHeadings.formats, rows, style);
}

/** Documents that deserve a look before their quotes are trusted, and why. */
function renderDoubts(documents: readonly DocumentReport[], style: Style): string[] {
  const rows = documents.flatMap(({ path, trust }) =>
    trust.doubts.map((doubt) => [path, doubt, doubtWords[doubt](trust)]),
  );
  if (rows.length === 0) return [];
  return [`${corpusHeadings.doubts.title}\n${renderTable(corpusHeadings.doubts.columns, rows, style)}`];
}

/** Most paragraphs shown of what was set aside. */
const mostSetAside = 50;

function renderSetAside({ setAside }: CorpusReport, style: Style): string[] {
  if (setAside.length === 0) return [];
  const rows = setAside
    .slice(0, mostSetAside)
    .map(({ path, line, why, text }) => [path, String(line), why, text]);
  const more = setAside.length - rows.length;
  return [
    `${corpusHeadings.setAside.title}\n${renderTable(corpusHeadings.setAside.columns, rows, style)}`,
    ...(more > 0 ? [moreSetAside(more)] : []),
  ];
}

const renderLinks = (links: CorpusReport['links']): string => {
  const lines = links.map(
    ({ path, to, is }) => `  ${escapeLine(path)} -> ${escapeLine(to)}: ${linkWords[is]}`,
  );
  return `${corpusHeadings.links}\n${lines.join('\n')}`;
};

const onOneLine = (paths: readonly string[]): string => `  ${paths.map(escapeLine).join(' = ')}`;

/** Each below its path and code. */
export const renderProblems = (problems: readonly Problem[], style: Style): string[] =>
  problems.map(({ code, path, message }) => {
    const lines = wrapText(escapeLine(message), style.columns - 4).map((line) => `    ${line}`);
    return [`${style.bold(escapeLine(path))} ${style.dim(code)}`, ...lines].join('\n');
  });
