// The three addresses of before /api/v1, which keep working.
import { createRoute, z } from '@hono/zod-openapi';
import {
  type Answer,
  answerSchema,
  type CheckedText,
  receiptSchema,
  type Verified,
} from '../../../../src/index.ts';
import { checkedShape, longest, verdictSchema } from '../../../shared/calls.ts';
import { body, described, documentShape, json, problem, problemOfDocument, refusals } from './parts.ts';

const askRequest = z.strictObject({
  question: z.string().min(1).max(longest.question),
  previous: z.string().max(longest.question).optional(),
});

export const sourceSchema = z.strictObject(documentShape);
const sourcesResponse = z.strictObject({
  documents: z.array(sourceSchema),
  problems: z.array(problemOfDocument),
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

export const routes = {
  ask: createRoute({
    method: 'post',
    path: '/api/ask',
    operationId: 'askBefore',
    summary:
      'Answers a question with exact quotes, shows the closest passages where it is not sure, or says that no answer was found.',
    request: body(askRequest),
    responses: { 200: json('The answer.', described<Answer>('Answer', answerSchema)), ...refusals },
  }),
  sources: createRoute({
    method: 'get',
    path: '/api/sources',
    operationId: 'listSources',
    summary: 'Lists the documents and their problems.',
    responses: {
      200: json('The documents.', described<z.output<typeof sourcesResponse>>('Sources', sourcesResponse)),
      ...refusals,
    },
  }),
  verify: createRoute({
    method: 'post',
    path: '/api/verify',
    operationId: 'verify',
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
