// Failures as programs get them: RFC 9457, with a code that does not change with the wording.
import { z } from '@hono/zod-openapi';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

export const problemSchema = z.strictObject({
  code: z.string(),
  status: z.int(),
  /** A sentence for people. */
  detail: z.string(),
});

export const problemType = 'application/problem+json; charset=utf-8';

/** `code` where the core has one for it. */
export function problemOf(
  status: ContentfulStatusCode,
  detail: string,
  code: string = codes[status] ?? 'FAILED',
): z.infer<typeof problemSchema> {
  return { code, status, detail };
}

const codes: Readonly<Partial<Record<ContentfulStatusCode, string>>> = {
  400: 'REQUEST_INVALID',
  401: 'TOKEN_REQUIRED',
  403: 'OTHER_SITE',
  404: 'NOT_FOUND',
  405: 'METHOD_NOT_ALLOWED',
  413: 'BODY_TOO_LARGE',
  421: 'OTHER_HOST',
  429: 'TOO_MANY_REQUESTS',
  503: 'UNAVAILABLE',
};
