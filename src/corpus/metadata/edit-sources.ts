// Edits sources.yaml and preserves its comments, its order and whatever else its owner wrote.
import { type Document, isMap, isSeq, parseDocument, type YAMLMap, type YAMLSeq } from 'yaml';
import { VerbatimError } from '../../errors.ts';
import type { Attribution } from '../document/document.ts';
import { sourcesFile } from './fields.ts';

export interface NewSource extends Omit<Partial<Attribution>, 'published'> {
  /** Relative to the corpus folder. */
  readonly path: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly date?: string;
  /** When it was fetched from `url`: ISO 8601, UTC. */
  readonly fetched?: string;
  readonly sha256?: string;
}

/** What describes the file as it is now; everything else in an entry is its owner's and stays. */
const ofTheFile = new Set(['fetched', 'sha256']);

/**
 * `yaml` with an entry for each of `sources`; where one is there already, what it lacks is added. `earlier` are what the
 * files said that were replaced: an entry that says the same has it from them, and no longer says it. Throws
 * SOURCES_UNREADABLE where `yaml` is not a list of sources.
 */
export function addSources(
  yaml: string,
  sources: readonly NewSource[],
  earlier: readonly NewSource[] = [],
): string {
  if (sources.length === 0) return yaml;
  const document = parse(yaml);
  const list = listOf(document) ?? newList(document);
  for (const source of sources) {
    const entry = entryOf(list, source.path);
    if (entry === undefined) add(document, list, source);
    else {
      const replaced = earlier.find(({ path }) => path === source.path);
      if (replaced !== undefined) forget(entry, replaced);
      complete(entry, source);
    }
  }
  return write(document);
}

/** `yaml` without the entries of `paths`. Throws SOURCES_UNREADABLE. */
export function removeSources(yaml: string, paths: readonly string[]): string {
  const document = parse(yaml);
  const list = listOf(document);
  const entries = paths.flatMap((path) => (list === undefined ? [] : (entryOf(list, path) ?? [])));
  if (list === undefined || entries.length === 0) return yaml;
  list.items = list.items.filter((item) => !entries.some((entry) => entry === item));
  const [first] = list.items;
  if (isMap(first)) first.spaceBefore = false;
  return write(document);
}

/** What is changed of an entry; null takes it out. */
export type SourceChanges = Readonly<
  Partial<Record<'title' | 'author' | 'publisher' | 'date' | 'url' | 'language' | 'licence', string | null>>
>;

/** `yaml` with these values in the entry of `path`, whatever it said before. Throws SOURCES_UNREADABLE. */
export function describeSource(yaml: string, path: string, changes: SourceChanges): string {
  const document = parse(yaml);
  const list = listOf(document) ?? newList(document);
  if (entryOf(list, path) === undefined) add(document, list, { path });
  const entry = entryOf(list, path);
  for (const [key, value] of Object.entries(changes)) {
    if (value === null) entry?.delete(key);
    else entry?.set(key, value);
  }
  return write(document);
}

/** All that the entry of `path` says, its owner's own keys among it. Throws SOURCES_UNREADABLE. */
export function sourceEntry(yaml: string, path: string): Readonly<Record<string, unknown>> | undefined {
  const document = parse(yaml);
  const list = listOf(document);
  const entry = list === undefined ? undefined : entryOf(list, path);
  const said: unknown = entry?.toJS(document);
  return typeof said === 'object' && said !== null ? { ...said } : undefined;
}

function parse(yaml: string): Document {
  const document = parseDocument(yaml);
  const [error] = document.errors;
  if (error !== undefined) throw unreadable(error.message.split('\n')[0] ?? '');
  return document;
}

const unreadable = (fault: string): VerbatimError =>
  new VerbatimError(
    'SOURCES_UNREADABLE',
    `${sourcesFile} can't be changed: ${fault.replace(/[.:]?$/, '.')} Fix it first; "verbatim check-corpus" says what is wrong.`,
  );

function listOf(document: Document): YAMLSeq | undefined {
  const { contents } = document;
  if (contents === null) return undefined;
  if (!isMap(contents)) throw unreadable('it holds no list named "sources"');
  const list = contents.get('sources', true);
  if (isSeq(list)) return list;
  if (contents.get('sources') == null) return undefined;
  throw unreadable('"sources" is no list');
}

function newList(document: Document): YAMLSeq {
  const list = document.createNode([]);
  if (isMap(document.contents)) document.contents.set('sources', list);
  else document.contents = document.createNode({ sources: list });
  return list;
}

const entryOf = (list: YAMLSeq, path: string): YAMLMap | undefined =>
  list.items.filter(isMap).find((entry) => entry.get('path') === path);

function add(document: Document, list: YAMLSeq, source: NewSource): void {
  const entry = document.createNode(source);
  // Separated as the file's other entries are: by an empty line, or by none.
  entry.spaceBefore =
    list.items.length > 0 && list.items.slice(1).every((item) => isMap(item) && item.spaceBefore);
  list.flow = false;
  list.items.push(entry);
}

/** YAML reads an unquoted 2021 as a number. */
function forget(entry: YAMLMap, { path: _, ...said }: NewSource): void {
  for (const [key, value] of Object.entries(said)) if (String(entry.get(key)) === value) entry.delete(key);
}

function complete(entry: YAMLMap, source: NewSource): void {
  for (const [key, value] of Object.entries(source)) {
    if (ofTheFile.has(key) || entry.get(key) == null) entry.set(key, value);
  }
}

const write = (document: Document): string => document.toString({ lineWidth: 0 });
