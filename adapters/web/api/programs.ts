// Lets programs in: /api and /mcp are there beyond this machine only where tokens are set, and then every request needs one.
import { createHash } from 'node:crypto';
import type { Context, MiddlewareHandler } from 'hono';
import { apiWords, webWords } from '../../shared/wording/pages/web.ts';
import { addressOf, isOwnOrigin } from '../server/guard.ts';
import { refusal } from '../server/refusal.ts';
import type { WebSettings } from '../server/settings.ts';
import type { Env } from '../server/site.ts';
import { givenToken, isAmong } from '../server/tokens.ts';

export const servesPrograms = ({ isLocalOnly, apiTokens }: WebSettings): boolean =>
  isLocalOnly || apiTokens.length > 0;

export const programsOnly =
  (settings: WebSettings): MiddlewareHandler<Env> =>
  async (context, next) => {
    // A page of another site may make a browser send what a program on this machine would (DNS rebinding aside).
    if (!isOwnOrigin(context, settings)) throw refusal(403, webWords.otherSite);
    const { apiTokens } = settings;
    if (apiTokens.length > 0 && !isAmong(givenToken(context), apiTokens)) {
      context.header('WWW-Authenticate', 'Bearer');
      throw refusal(401, apiWords.token);
    }
    await next();
  };

/** Different for each token, and for each address without one. */
export function programOf(context: Context<Env>, { apiTokens }: WebSettings): string {
  const token = givenToken(context);
  return token !== undefined && isAmong(token, apiTokens)
    ? `token:${createHash('sha256').update(token).digest('hex').slice(0, 16)}`
    : addressOf(context);
}
