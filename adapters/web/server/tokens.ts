// Programs that ask: whether their token is one of those that may.
import type { Context } from 'hono';
import { isSame } from './session.ts';
import { isLoopback, type WebSettings } from './settings.ts';
import type { Env } from './site.ts';

/** True for "Authorization: Bearer …" with one of the tokens. All are compared, whichever it is. */
export function hasToken({ req }: Context<Env>, tokens: readonly string[]): boolean {
  const given = /^Bearer (\S+)$/i.exec(req.header('Authorization') ?? '')?.[1];
  return given !== undefined && tokens.map((token) => isSame(token, given)).includes(true);
}

/** Whether only this machine asks, so that no token is needed where none is set. */
export const isAtHome = ({ listen }: WebSettings): boolean => isLoopback(listen.host);
