// search and fetch, in the form that deep-research clients expect: their text is the structured content as JSON.
import { z } from 'zod';
import { type Document, type Quote, VerbatimError } from '../../../src/index.ts';
import { type Stretch, stretchOf } from '../../shared/stretch.ts';
import { attribution, place } from '../../shared/wording/citation.ts';
import { refusalWords } from '../../shared/wording/mcp.ts';
import { given } from '../call/arguments.ts';
import { defineTool } from '../call/tool.ts';
import { documentIn } from './documents.ts';

/** Passages that a search gives. */
const mostFound = 10;
/** UTF-16 units that fetch gives of a document, and on either side of a passage. */
const mostFetched = 50_000;
const around = 1_000;

const addressOf = (id: string): string => `verbatim://documents/${id}`;

/** "document#start-end", which `fetch` takes. */
const passageId = (id: string, start: number, end: number): string => `${id}#${start}-${end}`;

const foundOf = ({ text, citation }: Quote) => {
  const { documentId, span, title, deepLink, url } = citation;
  return {
    id: passageId(documentId, span.start, span.end),
    title: `${title} (${place(citation)})`,
    text,
    url: deepLink ?? url ?? addressOf(documentId),
  };
};

export const search = defineTool({
  name: 'search',
  input: z.object({ query: given.words }),
  output: z.object({
    results: z.array(z.object({ id: z.string(), title: z.string(), text: z.string(), url: z.string() })),
  }),
  run: async ({ query }, { scoped }) => {
    const results = (await scoped.suggest(query, mostFound)).map(foundOf);
    return { text: JSON.stringify({ results }), structured: { results } };
  },
});

export const fetch = defineTool({
  name: 'fetch',
  input: z.object({ id: given.fetched }),
  output: z.object({
    id: z.string(),
    title: z.string(),
    text: z.string(),
    url: z.string(),
    metadata: z.record(z.string(), z.string()),
  }),
  run: async ({ id }, opened) => {
    const [, documentId = id, start = '0', end] = /^(.*)#(\d{1,9})-(\d{1,9})$/.exec(id) ?? [];
    const document = documentIn(opened, documentId);
    const context = end === undefined ? 0 : around;
    const wanted = { start: Number(start), end: end === undefined ? undefined : Number(end), context };
    const stretch = stretchOf(document.text, { ...wanted, most: mostFetched });
    if (stretch === undefined) throw new VerbatimError('USAGE', refusalWords.emptySpan(document.text.length));
    const { title, url = addressOf(documentId) } = document;
    const structured = { id, title, text: stretch.text, url, metadata: metadataOf(document, stretch) };
    return { text: JSON.stringify(structured), structured };
  },
});

function metadataOf(document: Document, { start, end }: Stretch): Record<string, string> {
  const { id, path, text } = document;
  const rest = Math.min(text.length, end + mostFetched);
  return {
    path,
    source: attribution(document),
    start: String(start),
    end: String(end),
    length: String(text.length),
    ...(end < text.length ? { next: passageId(id, end, rest) } : {}),
  };
}
