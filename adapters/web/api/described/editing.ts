// The endpoints of /api/v1 by which editors change the documents.
import { createRoute, z } from '@hono/zod-openapi';
import { attributionSchema } from '../../../../src/index.ts';
import { changesSchema } from '../../editing/changes.ts';
import { described, json, problem, problemOfDocument, refusals } from './parts.ts';

const flag = z.enum(['true', 'false']).default('false');
const documentId = z.object({ id: z.string().min(1).max(200) });

const understoodSchema = z.strictObject({
  path: z.string(),
  /** Whether the file is written now. */
  kept: z.boolean(),
  state: z.enum(['new', 'replaces', 'same', 'unread']),
  /** The document that has the same bytes. */
  sameAs: z.string().optional(),
  /** What was understood of it; absent where nothing in it can be quoted. */
  document: z
    .strictObject({
      id: z.string(),
      ...attributionSchema.unwrap().shape,
      format: z.string(),
      language: z.string().optional(),
      words: z.int(),
      /** The first words that can be quoted. */
      begins: z.string(),
    })
    .optional(),
  problems: z.array(problemOfDocument),
});
export type UnderstoodShown = z.infer<typeof understoodSchema>;
const understood = described<UnderstoodShown>('Understood', understoodSchema);
const removed = z.strictObject({ path: z.string(), undo: z.string() });
const changed = z.strictObject({ path: z.string() });
const forEditors = {
  403: problem('The token is not an editor’s, or its collections do not include the path.'),
};
const unknown = { 404: problem('No such document, or none that may be shown.') };

export const editingRoutes = {
  add: createRoute({
    ...{ method: 'post', path: '/api/v1/documents', operationId: 'addDocument', tags: ['Editing'] },
    summary: 'Add a document',
    description:
      'For editors: the body is the file. It is read within the limits of every file of the corpus. With preview=true, nothing is kept. A running bot answers from it within seconds.',
    request: {
      query: z.object({ path: z.string().min(1).max(1_000), preview: flag, replace: flag }),
      body: {
        required: true,
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    },
    responses: {
      ...refusals,
      200: json('What was read from it; nothing was written.', understood),
      201: json('What was read from it; it is kept.', understood),
      ...forEditors,
      409: problem('Another file has that path. Send replace=true to put this one in its place.'),
      413: problem('The file is larger than a document of its kind may be.'),
      503: problem('Too many files are being sent at once, or the documents are still being read.'),
      422: problem('Nothing in it can be quoted, or no document can have that path.'),
    },
  }),
  remove: createRoute({
    ...{ method: 'delete', path: '/api/v1/documents/{id}', operationId: 'removeDocument', tags: ['Editing'] },
    summary: 'Remove a document',
    description: 'For editors. For 30 days, "undo" brings it back. Receipts keep the quoted words.',
    request: { params: documentId },
    responses: {
      ...refusals,
      200: json('It is removed.', removed, [{ to: 'restoreDocument', parameter: 'undo', at: '/undo' }]),
      ...forEditors,
      ...unknown,
    },
  }),
  describe: createRoute({
    ...{
      method: 'patch',
      path: '/api/v1/documents/{id}',
      operationId: 'describeDocument',
      tags: ['Editing'],
    },
    summary: 'Change a document’s details',
    description: 'For editors: writes its entry in sources.yaml; null takes a value out.',
    request: {
      params: documentId,
      body: { required: true, content: { 'application/json': { schema: changesSchema } } },
    },
    responses: { ...refusals, 200: json('It is written.', changed), ...forEditors, ...unknown },
  }),
  restore: createRoute({
    ...{ method: 'post', path: '/api/v1/removals/{undo}/restore', operationId: 'restoreDocument' },
    tags: ['Editing'],
    summary: 'Bring back a document that was removed',
    description: 'For editors: the file and its entry in sources.yaml.',
    request: { params: z.object({ undo: z.string().min(1).max(100) }) },
    responses: {
      ...refusals,
      200: json('It is back.', changed),
      ...forEditors,
      404: problem('Nothing that could be brought back has this id.'),
      409: problem('Another file has that path by now.'),
    },
  }),
} as const;
