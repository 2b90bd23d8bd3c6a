// Bearer tokens of programs that call the API.
import type { Context } from 'hono';
import type { Env } from '../request/env.ts';
import { isSame } from './session.ts';

/** The token that a request carries. */
export const givenToken = ({ req }: Context<Env>): string | undefined =>
  /^Bearer (\S+)$/i.exec(req.header('Authorization') ?? '')?.[1];

/** Compares with every token, so that the time taken does not reveal which one matched. */
export const isAmong = (given: string | undefined, tokens: readonly string[]): boolean =>
  given !== undefined && tokens.map((token) => isSame(token, given)).includes(true);
