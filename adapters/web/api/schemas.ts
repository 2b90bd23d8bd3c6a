// What the JSON addresses take and give, as the schemas that their description is made from.
import { createRoute, z } from '@hono/zod-openapi';
import { type Answer, answerSchema, type CheckedQuotation, type Verified } from '../../../src/index.ts';

/** Characters of a question and of a text; the whole body has its own limit. */
const longest = { question: 4_000, text: 500_000 } as const;

/**
 * A shape of the core, described by zod itself, which knows what is optional there; OpenAPI 3.1 speaks the same JSON
 * Schema.
 */
function described<Shape>(name: string, schema: z.ZodType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, { target: 'draft-2020-12' });
  // Both libraries type the same standard, each with its own names.
  const description: object = json;
  return z.custom<Shape>().openapi(name, { ...description, type: 'object' });
}

const askRequest = z.strictObject({
  question: z.string().min(1).max(longest.question),
  previous: z.string().max(longest.question).optional(),
});

const sourceSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  title: z.string(),
  author: z.string().optional(),
  publisher: z.string().optional(),
  published: z.string().optional(),
  url: z.string().optional(),
  words: z.int(),
  digest: z.string(),
});
const problemSchema = z.strictObject({ code: z.string(), path: z.string(), message: z.string() });
const sourcesResponse = z.strictObject({
  documents: z.array(sourceSchema),
  problems: z.array(problemSchema),
});

const verifyRequest = z.union([
  z.strictObject({ receipt: z.string().min(1).max(40) }),
  z.strictObject({ text: z.string().min(1).max(longest.text) }),
]);
/** Verdicts carry more than their kind; docs/web.md names it. */
const verdictSchema = z.looseObject({ kind: z.string() });
const receiptSchema = z.strictObject({
  receipt: z.looseObject({ code: z.string(), text: z.string() }),
  verification: verdictSchema,
});
const quotationsSchema = z.strictObject({
  quotations: z.array(
    z.strictObject({ quotation: z.looseObject({ text: z.string() }), verdict: verdictSchema }),
  ),
});

const errorSchema = z.strictObject({ error: z.string() });
const json = <Schema>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
const body = <Schema>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const refusals = {
  400: json('The request is not what is described here.', errorSchema),
  401: json('No token, or a wrong one.', errorSchema),
  429: json('Too many requests in a minute.', errorSchema),
  503: json('The store can not be reached.', errorSchema),
};

export const routes = {
  ask: createRoute({
    method: 'post',
    path: '/api/ask',
    summary: 'Answers a question with exact quotes, or says that the documents do not say.',
    request: body(askRequest),
    responses: { 200: json('The answer.', described<Answer>('Answer', answerSchema)), ...refusals },
  }),
  sources: createRoute({
    method: 'get',
    path: '/api/sources',
    summary: 'Lists the documents and their problems.',
    responses: { 200: json('The documents.', sourcesResponse), ...refusals },
  }),
  verify: createRoute({
    method: 'post',
    path: '/api/verify',
    summary: 'Compares a receipt’s quote, or each quotation of a text, with the documents of today.',
    request: body(verifyRequest),
    responses: {
      200: json(
        'What became of the quotes.',
        described<Verified | { quotations: readonly CheckedQuotation[] }>(
          'Verified',
          z.union([receiptSchema, quotationsSchema]),
        ),
      ),
      404: json('No such receipt.', errorSchema),
      ...refusals,
    },
  }),
} as const;
