// What the owner of a corpus wants never to be quoted of a document.
import type { Section } from './document.ts';
import { type Problem, problem } from './problem.ts';
import { sourcesFile } from './sources.ts';

const squeeze = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Marks the paragraphs that begin with one of the owner's `omit` lines. */
export function omit(
  text: string,
  sections: readonly Section[],
  lines: readonly string[],
  path: string,
): { sections: readonly Section[]; problems: readonly Problem[] } {
  if (lines.length === 0) return { sections, problems: [] };
  const unused = new Set(lines);
  const marked = sections.map((section) => ({
    ...section,
    paragraphs: section.paragraphs.map((paragraph) => {
      const words = squeeze(text.slice(paragraph.span.start, paragraph.span.end));
      const line = lines.find((candidate) => words.startsWith(squeeze(candidate)));
      if (line === undefined) return paragraph;
      unused.delete(line);
      return { ...paragraph, setAside: 'listed in sources.yaml' as const };
    }),
  }));
  return { sections: marked, problems: [...unused].map((line) => notFound(path, line)) };
}

const notFound = (path: string, line: string): Problem =>
  problem(
    'omit-not-found',
    path,
    `No paragraph begins with "${line}", which ${sourcesFile} lists under "omit". Correct or remove that line.`,
  );
