// Marks what the owner of a corpus never wants quoted.
import type { Paragraph, Point, Section } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import type { Reading } from '../formats/port/format.ts';
import { sourcesFile } from '../metadata/fields.ts';
import type { PageRange, Source } from '../metadata/source.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Marks the paragraphs that begin with one of the owner's `omit` lines or are at least partly on an omitted page. */
export function omit(
  { text, sections, points = [] }: Pick<Reading, 'text' | 'sections' | 'points'>,
  { omit: lines = [], omitPages = [] }: Partial<Source> = {},
  path: string,
): { sections: readonly Section[]; problems: readonly Problem[] } {
  if (lines.length === 0 && omitPages.length === 0) return { sections, problems: [] };
  const unused = new Set<string | PageRange>([...lines, ...omitPages]);
  const isOmitted = (paragraph: Paragraph): boolean => {
    const words = squeeze(text.slice(paragraph.span.start, paragraph.span.end));
    const pages = pagesOf(paragraph, points);
    const reasons = [
      ...lines.filter((line) => words.startsWith(squeeze(line))),
      ...omitPages.filter(({ from, to }) => pages.some((page) => page >= from && page <= to)),
    ];
    for (const reason of reasons) unused.delete(reason);
    return reasons.length > 0;
  };
  const marked = sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) =>
      isOmitted(paragraph) ? { ...paragraph, setAside: 'listed in sources.yaml' as const } : paragraph,
    ),
  }));
  return { sections: marked, problems: [...unused].map((reason) => notFound(path, reason)) };
}

/** Where the paragraph begins, and each page on which it goes on. */
function pagesOf({ span }: Paragraph, points: readonly Point[]): number[] {
  const first = points.findLast(({ start }) => start <= span.start);
  const further = points.filter(({ start }) => start > span.start && start < span.end);
  return [first, ...further].flatMap((point) => point?.page ?? []);
}

function notFound(path: string, reason: string | PageRange): Problem {
  const [what, key] =
    typeof reason === 'string'
      ? [`begins with "${reason}"`, 'omit']
      : [
          `is on page ${reason.from === reason.to ? reason.from : `${reason.from}-${reason.to}`}`,
          'omit-pages',
        ];
  return problem(
    'omit-not-found',
    path,
    `No paragraph ${what}, which ${sourcesFile} lists under "${key}". Fix or remove that entry.`,
  );
}
