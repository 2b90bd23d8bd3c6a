// The endpoints of /api/v1 for administrators, from which their OpenAPI description is made.
import { createRoute, z } from '@hono/zod-openapi';
import { auditedActions, shortfalls } from '../../../../src/index.ts';
import { described, json, number, problem, refusals, sinceShape } from './parts.ts';

/** Described more narrowly than it is read, since what is refused then says what to write. */
const since = z.string().min(1).max(20).openapi({ pattern: sinceShape }).default('30d');

/** ISO 8601, UTC. */
const time = z.string();

const gapSchema = z.strictObject({
  words: z.array(z.string()),
  times: z.int(),
  shortfalls: z.partialRecord(z.enum(shortfalls), z.int()),
  people: z.int(),
  last: time,
  example: z.string(),
  answeredToday: z.boolean(),
});
const gapsSchema = z.strictObject({ gaps: z.array(gapSchema), since: time, left: z.int() });

const auditSchema = z.strictObject({
  /** The latest first. */
  entries: z.array(
    z.strictObject({ at: time, who: z.string(), action: z.enum(auditedActions), about: z.string() }),
  ),
  since: time,
  /** Whether there are earlier ones. */
  more: z.boolean(),
});

const responsesOf = <Schema>(description: string, schema: Schema) => ({
  200: json(description, schema),
  403: problem('The token is not an administrator’s.'),
  ...refusals,
});

export const administrationRoutes = {
  gaps: createRoute({
    ...{ method: 'get', path: '/api/v1/gaps', operationId: 'listGaps', tags: ['Administration'] },
    summary: 'List questions that the documents do not answer',
    description: 'For administrators: everybody’s questions, gathered by the rare words that they share.',
    request: { query: z.object({ since }) },
    responses: responsesOf('The gaps.', described<z.output<typeof gapsSchema>>('Gaps', gapsSchema)),
  }),
  audit: createRoute({
    ...{ method: 'get', path: '/api/v1/audit', operationId: 'listAudit', tags: ['Administration'] },
    summary: 'List who did what',
    description:
      'For administrators: who signed in, changed documents, tokens or settings, or exported questions.',
    request: { query: z.object({ since, most: number(1, 1_000).default(100) }) },
    responses: responsesOf('The entries.', described<z.output<typeof auditSchema>>('Audit', auditSchema)),
  }),
} as const;
