// sources.yaml: what the owner of a corpus says about each file, checked where it enters.
import { z } from 'zod';
import { isDate } from '../document/date.ts';
import type { Attribution } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';
import { invalid, languageCode, sourcesFile, webAddress, words } from './fields.ts';
import { readFolderRules } from './folder-rules.ts';
import { sourceOf } from './folders.ts';
import type { CollectionRule, PageRange, Source, Sources } from './source.ts';
import { parseYaml } from './yaml.ts';

const attributionSchema = z.object({
  title: words.nullish(),
  author: words.nullish(),
  publisher: words.nullish(),
  date: z.unknown().optional(),
  url: webAddress.nullish(),
});
const pageRange = words.pipe(
  z
    .string()
    .regex(/^[1-9]\d{0,5}(?:-[1-9]\d{0,5})?$/, 'a page is a number, or two with "-" between')
    .transform((written): PageRange => {
      const [from = 0, to = from] = written.split('-').map(Number);
      return { from, to };
    }),
);
const sourceSchema = attributionSchema.extend({
  path: words,
  sha256: z
    .string('must be a text')
    .regex(/^[0-9a-f]{64}$/i, 'a sha-256 has 64 hexadecimal digits')
    .nullish(),
  /** When it was fetched from its url. */
  fetched: z.iso.datetime('must be a time such as 2026-01-31T12:00:00Z').nullish(),
  omit: z.array(words, 'must be a list').nullish(),
  'omit-pages': z.array(pageRange, 'must be a list, such as [1, 7-9]').nullish(),
  language: languageCode.nullish(),
  licence: words.nullish(),
});
const fileSchema = z.strictObject({
  sources: z.array(z.unknown()).nullish(),
  folders: z.array(z.unknown()).nullish(),
});

/** What a file states about itself. Unknown keys are ignored; a wrong value is a problem. */
export function readAttribution(
  data: unknown,
  path: string,
): { attribution: Partial<Attribution>; problems: Problem[] } {
  const parsed = attributionSchema.safeParse(data);
  if (!parsed.success) return { attribution: {}, problems: [invalid(path, parsed.error)] };
  return attributed(parsed.data, path);
}

/** What sources.yaml says. A wrong entry is a problem; the others are used. */
export function readSources(yaml: string): Sources {
  const parsed = parseSourcesFile(yaml);
  if ('code' in parsed) return { ...noSources, collections: unknownIn(yaml), problems: [parsed] };
  const { sources, problems } = readEntries(parsed.entries);
  const rules = readFolderRules(parsed.folders);
  return {
    byPath: new Map(sources.map((source) => [source.path, source])),
    folders: rules.folders,
    collections: rules.collections,
    problems: [...problems, ...rules.problems],
  };
}

export const noSources: Sources = { byPath: new Map(), folders: [], collections: [], problems: [] };

/** What a text of sources.yaml says of one file, rules for its folder included. */
export function sourceIn(yaml: string, path: string): Source | undefined {
  const { byPath, folders } = readSources(yaml);
  return sourceOf(path, byPath.get(path), folders);
}

/** A file that can't be read but names collections must not show documents in places that they would keep them from. */
const unknownIn = (yaml: string): CollectionRule[] =>
  /\bcollection\b/.test(yaml) ? [{ path: '', collection: undefined }] : [];

function readEntries(entries: readonly unknown[]): { sources: Source[]; problems: Problem[] } {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    const result = sourceSchema.strict().safeParse(entry);
    if (!result.success) {
      problems.push(invalid(`${sourcesFile}, entry ${index + 1}`, result.error));
      continue;
    }
    const { path, sha256, omit, 'omit-pages': omitPages, language, licence } = result.data;
    if (sources.some((source) => source.path === path)) {
      problems.push(describedTwice(path, index));
      continue;
    }
    const known = attributed(result.data, path);
    problems.push(...known.problems);
    sources.push({
      path,
      attribution: known.attribution,
      omit: omit ?? [],
      ...(omitPages ? { omitPages } : {}),
      ...(language ? { language } : {}),
      ...(licence ? { licence } : {}),
      ...(sha256 ? { sha256: sha256.toLowerCase() } : {}),
    });
  }
  return { sources, problems };
}

const describedTwice = (path: string, index: number): Problem =>
  problem(
    'sources-entry-invalid',
    `${sourcesFile}, entry ${index + 1}`,
    `${path} already has an entry above, and that one is used. Remove one of the two.`,
  );

function parseSourcesFile(yaml: string): Problem | { entries: unknown[]; folders: unknown[] } {
  const read = parseYaml(yaml);
  if ('fault' in read) {
    const message = `It is not valid YAML: ${read.fault} Fix that line; until then a running bot uses what the file said before, and a start uses no entry.`;
    return problem('sources-unreadable', sourcesFile, message);
  }
  const parsed = fileSchema.safeParse(read.data ?? {});
  if (parsed.success) return { entries: parsed.data.sources ?? [], folders: parsed.data.folders ?? [] };
  return problem(
    'sources-unreadable',
    sourcesFile,
    'It is not one list named "sources", or one more named "folders". Write "sources:" and one "- path: …" for each file.',
  );
}

function attributed(
  data: z.infer<typeof attributionSchema>,
  path: string,
): { attribution: Partial<Attribution>; problems: Problem[] } {
  const { title, author, publisher, url } = data;
  const given = Object.entries({ title, author, publisher, url }).filter(([, value]) => value);
  const attribution: Partial<Attribution> = Object.fromEntries(given);
  if (data.date === undefined || data.date === null) return { attribution, problems: [] };
  const date = String(data.date);
  if (isDate(date)) return { attribution: { ...attribution, published: date }, problems: [] };
  const message = `"${date}" is not a date. Write it as 2021, 2021-11 or 2021-11-03; until then the document has no date.`;
  return { attribution, problems: [problem('bad-date', path, message)] };
}
