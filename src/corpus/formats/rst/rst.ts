// reStructuredText: the words without their marks, headings as sections, fields below the title as attribution.
import { dateIn } from '../../document/date.ts';
import type { Attribution } from '../../document/document.ts';
import { type Problem, problem } from '../../document/problem.ts';
import { writeBlocks } from '../port/blocks.ts';
import type { Reading, TextFormat } from '../port/format.ts';
import { bodyBlocks } from './body.ts';
import { definitionsIn } from './definitions.ts';
import { wordsOf } from './inline.ts';
import { fieldAt } from './lists.ts';
import { isBlank, type SourceLine, sourceLines, textOf } from './source.ts';
import { titleAt } from './titles.ts';

export const rst: TextFormat = { name: 'rst', of: 'text', read };

function read(source: string, path: string): Reading {
  const all = sourceLines(source);
  const definitions = definitionsIn(all);
  const { lines, fields } = withoutSettings(all);
  const unread = new Map<string, Set<string>>();
  const leaveOut = (directive: string, named: string): void => {
    const found = unread.get(directive) ?? new Set();
    unread.set(directive, found.add(named));
  };
  const { title, ...written } = writeBlocks(bodyBlocks(lines, definitions, leaveOut));
  const said = attributionIn(fields.map(([name, text]) => [name, wordsOf(text, definitions)]));
  return {
    ...written,
    attribution: title === undefined ? said : { title, ...said },
    problems: [...unread].map(([directive, named]) => notRead(path, directive, [...named])),
  };
}

/** Fields that only say how a site is built: they are shown nowhere. */
const settings = /^(?:orphan|nocomments|no-?search|tocdepth|allow_comments)$/i;

/** The lines without such fields at the top, and the fields below the title. */
function withoutSettings(lines: readonly SourceLine[]): {
  lines: SourceLine[];
  fields: readonly (readonly [name: string, text: string])[];
} {
  const hidden = new Set<SourceLine>();
  const fields: (readonly [string, string])[] = [];
  for (let at = 0; at < lines.length; ) {
    const line = lines[at];
    const field = fieldAt(lines, at);
    const title = field === undefined ? titleAt(lines, at) : undefined;
    if (line === undefined) break;
    if (field !== undefined) {
      if (settings.test(field.name)) for (const own of lines.slice(at, field.next)) hidden.add(own);
      else fields.push([field.name.toLowerCase(), textOf(field.body).trim()]);
    } else if (title === undefined && !isBlank(line) && !/^\.\.(?: |$)/.test(line.text)) break;
    at = field?.next ?? title?.next ?? at + 1;
  }
  return { lines: lines.filter((line) => !hidden.has(line)), fields };
}

function attributionIn(fields: readonly (readonly [string, string])[]): Partial<Attribution> {
  const said = (name: string): string | undefined => fields.find(([own]) => own === name)?.[1] || undefined;
  const author = (said('author') ?? said('authors'))?.replace(/\s*<[^<>]*@[^<>]*>/g, '');
  const published = dateIn(
    said('date')
      ?.replace(/^\$\w+:\s*|\s*\$$/g, '')
      .replace(/\//g, '-'),
  );
  return {
    ...(author === undefined ? {} : { author }),
    ...(published === undefined ? {} : { published }),
  };
}

/** Names that a message lists. */
const mostNamed = 8;

function notRead(path: string, directive: string, named: readonly string[]): Problem {
  const names = named.filter((name) => name !== '').slice(0, mostNamed);
  const what = names.length === 0 ? '' : ` (${names.join(', ')}${named.length > names.length ? ', …' : ''})`;
  return problem(
    'part-unreadable',
    path,
    `What its “${directive}” shows is not read${what}. Add the page that is built from it instead, if questions need it.`,
  );
}
