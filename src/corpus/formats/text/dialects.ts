// Marks that programs add to Markdown and that are no text: comments, admonitions, attributes, templates' tags.
import { raised } from '../html/raised.ts';

const fence = /^(?:\s{0,3}>\s?)*\s{0,3}(`{3,}|~{3,})/;

/** The source without them, each line in its place. Code stays as it is. */
export function withoutDialect(source: string): string {
  const lines = source.split('\n');
  const plain: string[] = [];
  let closing: RegExp | undefined;
  /** Spaces by which the text of an admonition is indented. */
  let indent = 0;
  let isComment = false;
  for (const [index, line] of lines.entries()) {
    const opening = fence.exec(line)?.[1];
    if (closing !== undefined) {
      if (closing.test(line)) closing = undefined;
      plain.push(line);
    } else if (isComment) {
      const end = line.indexOf('%%');
      isComment = end === -1;
      plain.push(end === -1 ? '' : line.slice(end + 2));
    } else if (opening !== undefined) {
      closing = new RegExp(`^(?:\\s{0,3}>\\s?)*\\s*${opening[0]}{${opening.length},}\\s*$`);
      plain.push(line);
    } else {
      if (indent > 0 && line.trim() !== '' && !/^(?: {4}|\t)/.test(line)) indent = 0;
      const own = indent > 0 ? line.replace(/^(?: {4}|\t)/, '') : line;
      const admonition = /^(?:!!!|\?\?\?\+?)\s+[\w-]+(?:\s+[\w-]+)*(?:\s+"([^"]*)")?\s*$/.exec(own);
      if (admonition !== null) indent = 4;
      isComment = beginsComment(own, lines, index);
      plain.push(isComment ? '' : (admonition?.[1] ?? (admonition === null ? withoutMarks(own) : '')));
    }
  }
  return plain.join('\n');
}

/** "%%" at the beginning of a line, up to another one below. */
const beginsComment = (line: string, lines: readonly string[], index: number): boolean =>
  /^\s*%%(?!.*%%)/.test(line) && lines.slice(index + 1).some((below) => /%%\s*$/.test(below));

function withoutMarks(line: string): string {
  if (/^import\s+(?:[\w*{}\s,]+\s+from\s+)?(['"])[^'"]+\1;?\s*$/.test(line)) return '';
  if (/^\s*(?:\[TOC\]|\[\[_?TOC_?\]\]|\$\{toc\}|\{:[^}]*\})\s*$/i.test(line)) return '';
  const words = line
    .replace(
      /^(\s*):{3,}\s*(?:\{[^}]*\}|[\w-]+)?\s*(?:\[([^\]]*)\]|([^[\]{}]*))?(?:\{[^}]*\})?\s*$/,
      '$1$2$3',
    )
    .replace(/\{\{[<%].*?[>%]\}\}|\{%.*?%\}/g, '')
    .replace(/^(#{1,6}\s.*?)\s*\{[#.:][^}]*\}\s*$/, '$1')
    .replace(/(\S)\s+\^(?:[A-Za-z][\w-]+|[\da-f]{6})\s*$/, '$1');
  return words.includes('%%') ? withoutComments(words) : words;
}

/** Comments within a line, not those in code. */
const withoutComments = (line: string): string =>
  line.replace(
    /(`+).*?\1|[^\S\n]?(?<![\w%])%%(?=[\s\p{L}])[^`]*?(?<!\d)%%(?![\w%])/gu,
    (whole, code: string | undefined) => (code === undefined ? '' : whole),
  );

/** What a reader sees of text: links between notes by their labels, highlights and powers without marks. */
export function plainWords(text: string): string {
  if (!/\[\[|==|\^/.test(text)) return text;
  return text
    .replace(/!\[\[[^\]\n]*\]\]/g, '')
    .replace(/(?<!\w)\[\[(?!\s)([^[\]\n|]+)(?:\\?\|([^[\]\n]+))?\]\]/g, (_, page: string, label?: string) =>
      label === undefined ? page.replace(/^#/, '').replaceAll('#', ' > ') : label.trim(),
    )
    .replace(/(?<![\w=])==(?=[^\s=])([^=\n]+?)(?<=\S)==(?![\w=])/g, '$1')
    .replace(
      /(\d|\p{L})\^([-+]?\d+)\^/gu,
      (_, before: string, power: string) => before + raised(power, before),
    );
}
