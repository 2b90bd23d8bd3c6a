// Refuses a request, with the sentence that says why.
import { HTTPException } from 'hono/http-exception';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** `code` where the status has several causes. */
export const refusal = (status: ContentfulStatusCode, message: string, code?: string): HTTPException =>
  new HTTPException(status, { message, cause: code });

export const codeOf = ({ cause }: HTTPException): { readonly code?: string } =>
  typeof cause === 'string' ? { code: cause } : {};
