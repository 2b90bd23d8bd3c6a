// Bearer tokens of programs that call the API.
import type { Context } from 'hono';
import { isSame } from './session.ts';
import type { Env } from './site.ts';

/** Compares with every token, so that the time taken does not reveal which one matched. */
export function hasToken({ req }: Context<Env>, tokens: readonly string[]): boolean {
  const given = /^Bearer (\S+)$/i.exec(req.header('Authorization') ?? '')?.[1];
  return given !== undefined && tokens.map((token) => isSame(token, given)).includes(true);
}
