// The endpoints of /api/v1, from which their OpenAPI description is made.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type Answer,
  answerSchema,
  type CheckedText,
  type Quote,
  quoteSchema,
  receiptSchema,
  styles,
  type Verified,
} from '../../../../src/index.ts';
import { checkedShape, longest, verdictSchema } from '../../../shared/calls.ts';
import { sortColumns } from '../../pages/sources/documents.ts';
import { datePattern } from '../../pages/sources/filter.ts';
import {
  body,
  described,
  documentShape,
  json,
  number,
  problem,
  problemOfDocument,
  refusals,
  toReceipts,
} from './parts.ts';

const name = z.string().min(1).max(200).optional();
/** Characters: the head of a request has room for 16 kB. */
const words = z.string().min(1).max(1_000);
const date = z.string().regex(datePattern).optional();
const documentSchema = z.strictObject({
  ...documentShape,
  /** Absent where a rule for it in sources.yaml can't be read. */
  collection: z.string().optional(),
  format: z.string(),
  /** ISO 639-1, where it is known. */
  language: z.string().optional(),
  licence: z.string().optional(),
  /** UTF-16 units of its text, by which spans are counted. */
  length: z.int(),
  problems: z.array(problemOfDocument),
});
export type DocumentShown = z.infer<typeof documentSchema>;
const documentOf = described<DocumentShown>('Document', documentSchema);

const pageSchema = z.strictObject({
  documents: z.array(documentSchema),
  page: z.int().min(1),
  pages: z.int().min(1),
  /** On all pages. */
  total: z.int().min(0),
});

const stretchSchema = z.strictObject({
  id: z.string(),
  start: z.int(),
  end: z.int(),
  text: z.string(),
  length: z.int(),
  /** Where to go on; absent at the end of the document. */
  next: z.int().optional(),
});

const verifiedSchema = z.strictObject({
  receipt: receiptSchema,
  verification: verdictSchema,
  /** As that of a quote. */
  age: z.exactOptional(z.int().min(1)),
});
const checkedSchema = z.strictObject({
  /** Whether every quotation of the text was looked up and is exact. */
  allExact: z.boolean(),
  ...checkedShape,
});
const asked = z.strictObject({
  /** Of the answer, whose page is /answers/ID. */
  id: z.string(),
  question: z.string(),
  kind: z.enum(['answered', 'unsure', 'abstained', 'told']),
  /** ISO 8601, UTC. */
  askedAt: z.string(),
  /** Of what was quoted. */
  receipts: z.array(z.string()),
});
const askedSchema = z.strictObject({ questions: z.array(asked) });
const passages = described<{ passages: readonly Quote[] }>(
  'Passages',
  z.strictObject({ passages: z.array(quoteSchema) }),
);
const receipt = z.object({ receipt: z.string().min(1).max(longest.receipt) });
const documentId = z.object({ id: z.string().min(1).max(200) });
const styleNames = styles.map(({ name: style }) => style);
const unknownDocument = { 404: problem('No such document, or none that may be shown.') };
const unknownReceipt = { 404: problem('No such receipt, or none that may be shown.') };

export const routes = {
  ask: createRoute({
    ...{ method: 'post', path: '/api/v1/ask', operationId: 'ask', tags: ['Questions'] },
    summary: 'Answer a question',
    description:
      'One to three exact quotes; or, where it is not sure, the closest passages; or that no answer was found.',
    request: body(
      z.strictObject({
        question: z.string().min(1).max(longest.question),
        previous: z.string().max(longest.question).optional(),
      }),
    ),
    responses: {
      200: json('The answer.', described<Answer>('Answer', answerSchema), toReceipts('quotes')),
      ...refusals,
    },
  }),
  questions: createRoute({
    ...{ method: 'get', path: '/api/v1/questions', operationId: 'listQuestions', tags: ['Questions'] },
    summary: 'List one’s own questions',
    description:
      'Those asked on the pages, over this API and over `/mcp`, the latest first. Nobody else’s are listed, and strangers, who may be several people, have no list.',
    request: { query: z.object({ most: number(1, 200).default(50) }) },
    responses: {
      200: json(
        'The questions.',
        described<z.output<typeof askedSchema>>('Questions', askedSchema),
        ['verifyReceipt', 'citeReceipt'].map((to) => ({
          ...{ to, parameter: 'receipt', at: '/questions/0/receipts/0' },
        })),
      ),
      ...refusals,
    },
  }),
  suggest: createRoute({
    ...{ method: 'get', path: '/api/v1/suggest', operationId: 'suggest', tags: ['Questions'] },
    summary: 'Suggest passages for a search that is still being typed',
    description: 'Nothing of it is stored, so the quotes have no receipts.',
    request: {
      query: z.object({ text: words, most: number(1, 20).default(5) }),
    },
    responses: { 200: json('The passages, best first.', passages), ...refusals },
  }),
  passages: createRoute({
    ...{ method: 'get', path: '/api/v1/passages', operationId: 'findPassages', tags: ['Questions'] },
    summary: 'Find passages that contain the words',
    description: 'Each with a receipt. They are passages found, not an answer.',
    request: {
      query: z.object({ words, most: number(1, 20).default(5) }),
    },
    responses: { 200: json('The passages, best first.', passages, toReceipts('passages')), ...refusals },
  }),
  documents: createRoute({
    ...{ method: 'get', path: '/api/v1/documents', operationId: 'listDocuments', tags: ['Documents'] },
    summary: 'List documents',
    request: {
      query: z.object({
        search: name,
        collection: name,
        type: name,
        language: name,
        from: date,
        until: date,
        problems: z.enum(['true', 'false']).default('false'),
        sort: z.enum(sortColumns).default('title'),
        page: number(1, 1_000_000).default(1),
        size: number(1, 200).default(50),
      }),
    },
    responses: {
      200: json(
        'A page of the list.',
        described<z.output<typeof pageSchema>>('DocumentPage', pageSchema),
        ['getDocument', 'readDocument', 'getOriginal', 'describeDocument', 'removeDocument'].map((to) => ({
          ...{ to, parameter: 'id', at: '/documents/0/id' },
        })),
      ),
      ...refusals,
    },
  }),
  document: createRoute({
    ...{ method: 'get', path: '/api/v1/documents/{id}', operationId: 'getDocument', tags: ['Documents'] },
    summary: 'Get a document’s details',
    request: { params: documentId },
    responses: { 200: json('The document.', documentOf), ...unknownDocument, ...refusals },
  }),
  text: createRoute({
    ...{ method: 'get', path: '/api/v1/documents/{id}/text', operationId: 'readDocument' },
    tags: ['Documents'],
    summary: 'Read part of a document’s text',
    description: 'A span as citations count it, with context in whole words; up to 20,000 units at once.',
    request: {
      params: documentId,
      query: z.object({
        start: number(0, 1_000_000_000).default(0),
        end: number(1, 1_000_000_000).optional(),
        context: number(0, 5_000).default(0),
      }),
    },
    responses: {
      200: json('The text.', described<z.output<typeof stretchSchema>>('Stretch', stretchSchema)),
      ...unknownDocument,
      ...refusals,
    },
  }),
  original: createRoute({
    ...{ method: 'get', path: '/api/v1/documents/{id}/original', operationId: 'getOriginal' },
    tags: ['Documents'],
    summary: 'Get the file that a document was read from',
    description: 'In ranges, and with an ETag.',
    request: { params: documentId },
    responses: {
      200: { description: 'The file.', content: { '*/*': { schema: { type: 'string', format: 'binary' } } } },
      ...unknownDocument,
      ...refusals,
    },
  }),
  problems: createRoute({
    ...{ method: 'get', path: '/api/v1/problems', operationId: 'listProblems', tags: ['Documents'] },
    summary: 'List what is wrong with the documents',
    responses: {
      200: json(
        'The problems.',
        described<{ problems: z.output<typeof problemOfDocument>[] }>(
          'Problems',
          z.strictObject({ problems: z.array(problemOfDocument) }),
        ),
      ),
      ...refusals,
    },
  }),
  verify: createRoute({
    ...{ method: 'get', path: '/api/v1/receipts/{receipt}', operationId: 'verifyReceipt', tags: ['Proof'] },
    summary: 'Verify a receipt',
    description:
      'Whether its quote is in the documents today: exact, moved, changed (word by word), or gone.',
    request: { params: receipt },
    responses: {
      200: json('The quote and the verdict.', described<Verified>('Verified', verifiedSchema)),
      ...unknownReceipt,
      ...refusals,
    },
  }),
  cite: createRoute({
    ...{ method: 'get', path: '/api/v1/receipts/{receipt}/reference', operationId: 'citeReceipt' },
    tags: ['Proof'],
    summary: 'Cite a receipt’s quote',
    request: { params: receipt, query: z.object({ style: z.enum(styleNames).default('footnote') }) },
    responses: {
      200: json(
        'The quote with its reference.',
        z.strictObject({ receipt: z.string(), style: z.enum(styleNames), reference: z.string() }),
      ),
      ...unknownReceipt,
      ...refusals,
    },
  }),
  check: createRoute({
    ...{ method: 'post', path: '/api/v1/check-quotes', operationId: 'checkQuotes', tags: ['Proof'] },
    summary: 'Check every quotation in a text',
    description:
      'Those of four words or more: exact, trimmed, altered, stitched together, or not in the documents.',
    request: body(z.strictObject({ text: z.string().min(1).max(longest.text) })),
    responses: {
      200: json(
        'A verdict on each quotation.',
        described<CheckedText & { allExact: boolean }>('CheckedText', checkedSchema),
      ),
      ...refusals,
    },
  }),
} as const;
