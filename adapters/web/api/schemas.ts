// Schemas of the API's requests and responses, from which its OpenAPI description is made.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type Answer,
  answerSchema,
  attributionSchema,
  type CheckedText,
  receiptSchema,
  type Verified,
} from '../../../src/index.ts';
import { checkedShape, longest, verdictSchema } from '../../shared/calls.ts';
import { problemSchema } from '../server/problem.ts';

/**
 * A type of the core, described by zod itself, which knows what is optional; OpenAPI 3.1 uses the same JSON Schema.
 */
function described<Shape>(name: string, schema: z.ZodType) {
  const { $schema: _, ...json } = z.toJSONSchema(schema, {
    target: 'draft-2020-12',
    // Lists of one and more: several readers of OpenAPI do not know `prefixItems`, and `items` says the same.
    override: ({ jsonSchema }) => {
      if (jsonSchema.minItems === 1) delete jsonSchema.prefixItems;
    },
  });
  // Both libraries type the same standard, each with its own names.
  const description: object = json;
  return z.custom<Shape>().openapi(name, { ...description, type: 'object' });
}

const askRequest = z.strictObject({
  question: z.string().min(1).max(longest.question),
  previous: z.string().max(longest.question).optional(),
});

export const sourceSchema = z.strictObject({
  id: z.string(),
  path: z.string(),
  ...attributionSchema.unwrap().shape,
  words: z.int(),
  digest: z.string(),
});
const documentProblemSchema = z.strictObject({ code: z.string(), path: z.string(), message: z.string() });
const sourcesResponse = z.strictObject({
  documents: z.array(sourceSchema),
  problems: z.array(documentProblemSchema),
});

const verifyRequest = z.union([
  z.strictObject({ receipt: z.string().min(1).max(longest.receipt) }),
  z.strictObject({ text: z.string().min(1).max(longest.text) }),
]);
const verifiedSchema = z.strictObject({
  receipt: receiptSchema,
  verification: verdictSchema,
  /** As that of a quote. */
  age: z.exactOptional(z.int().min(1)),
});
const checkedSchema = z.strictObject(checkedShape);

const json = <Schema>(description: string, schema: Schema) => ({
  description,
  content: { 'application/json': { schema } },
});
const body = <Schema>(schema: Schema) => ({
  body: { required: true, content: { 'application/json': { schema } } },
});
const problem = (description: string) => ({
  description,
  content: { 'application/problem+json': { schema: problemSchema } },
});
const refusals = {
  400: problem('The request does not match this description.'),
  401: problem('The token is missing or wrong.'),
  413: problem('The request is larger than 1 MB.'),
  429: problem('Too many requests in the last minute.'),
  503: problem('The store cannot be reached.'),
};

export const routes = {
  ask: createRoute({
    method: 'post',
    path: '/api/ask',
    summary:
      'Answers a question with exact quotes, shows the closest passages where it is not sure, or says that the documents do not say.',
    request: body(askRequest),
    responses: { 200: json('The answer.', described<Answer>('Answer', answerSchema)), ...refusals },
  }),
  sources: createRoute({
    method: 'get',
    path: '/api/sources',
    summary: 'Lists the documents and their problems.',
    responses: {
      200: json('The documents.', described<z.output<typeof sourcesResponse>>('Sources', sourcesResponse)),
      ...refusals,
    },
  }),
  verify: createRoute({
    method: 'post',
    path: '/api/verify',
    summary: 'Compares a receipt’s quote, or each quotation in a text, with the current documents.',
    request: body(verifyRequest),
    responses: {
      200: json(
        'The verdict on each quote.',
        described<Verified | CheckedText>('Verified', z.union([verifiedSchema, checkedSchema])),
      ),
      404: problem('No such receipt.'),
      ...refusals,
    },
  }),
} as const;
