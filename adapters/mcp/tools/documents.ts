// list_documents and read.
import { z } from 'zod';
import { attributionOf, attributionSchema, type Document, VerbatimError } from '../../../src/index.ts';
import { namedBy } from '../../shared/document-filter.ts';
import { stretchOf } from '../../shared/stretch.ts';
import { documentLine } from '../../shared/wording/answer.ts';
import { passageWords, refusalWords } from '../../shared/wording/mcp.ts';
import { given } from '../call/arguments.ts';
import { defineTool, type Opened } from '../call/tool.ts';
import { oneLine } from '../render/marked.ts';

const documentShape = {
  id: z.string(),
  path: z.string(),
  ...attributionSchema.unwrap().shape,
  format: z.string(),
  /** UTF-16 units of its text. */
  length: z.int(),
};

const described = (document: Document) => {
  const { id, path, format, text } = document;
  return { id, path, ...attributionOf(document), format, length: text.length };
};

/** Throws USAGE; out of scope and absent are the same. */
export function documentIn({ scoped }: Pick<Opened, 'scoped'>, id: string): Document {
  const document = scoped.corpus.documents.find((one) => one.id === id);
  if (document === undefined) throw new VerbatimError('USAGE', refusalWords.unknownDocument(id));
  return document;
}

/** Documents on a page of the list. */
const pageSize = 50;

export const listDocuments = defineTool({
  name: 'list_documents',
  input: z.object({ page: given.page, filter: given.filter }),
  output: z.object({
    documents: z.array(z.strictObject(documentShape)),
    page: z.int(),
    pages: z.int(),
    total: z.int(),
  }),
  run: async ({ page, filter = '' }, { scoped }) => {
    const matching = scoped.corpus.documents.filter(namedBy(filter));
    const total = matching.length;
    const pages = Math.max(1, Math.ceil(total / pageSize));
    if (page > pages) throw new VerbatimError('USAGE', refusalWords.noPage(pages));
    const documents = matching.slice((page - 1) * pageSize, page * pageSize).map(described);
    const lines = documents.map((one) => oneLine(`${one.id} — ${documentLine(one)}`));
    const text = [passageWords.page(page, pages, total), ...lines].join('\n');
    return { text, structured: { documents, page, pages, total } };
  },
});

/** UTF-16 units of one reply. */
const mostRead = 20_000;

export const read = defineTool({
  name: 'read',
  input: z.object({ id: given.document, start: given.start, end: given.end, context: given.context }),
  output: z.strictObject({
    ...documentShape,
    start: z.int(),
    end: z.int(),
    text: z.string(),
    /** Where to go on; absent at the end of the document. */
    next: z.exactOptional(z.int()),
  }),
  run: async ({ id, start, end, context }, opened) => {
    const document = documentIn(opened, id);
    const { length } = document.text;
    const stretch = stretchOf(document.text, { start, end, context, most: mostRead });
    if (stretch === undefined) throw new VerbatimError('USAGE', refusalWords.emptySpan(length));
    const next = stretch.end < length ? { next: stretch.end } : {};
    const head = [documentLine(document), passageWords.stretch(stretch.start, stretch.end, length)];
    const foot = next.next === undefined ? [] : [passageWords.next(next.next)];
    return {
      text: [head.map(oneLine).join('\n'), stretch.text, ...foot].join('\n\n'),
      structured: { ...described(document), ...stretch, ...next },
    };
  },
});
