// Bearer tokens of programs that call the API.
import type { Context } from 'hono';
import type { Verbatim } from '../../../src/index.ts';
import type { Env } from '../request/env.ts';
import type { WebSettings } from '../settings/settings.ts';
import { isSame } from './session.ts';

/**
 * The token that a request carries: whatever follows "Bearer", even where it can be none, so that it is refused and not
 * overlooked. Another scheme is meant for a proxy in front.
 */
export const givenToken = ({ req }: Context<Env>): string | undefined =>
  /^Bearer(?:\s+(.*))?$/i
    .exec(req.header('Authorization') ?? '')
    ?.slice(1)
    .map((token = '') => token.trim())[0];

/** Compares with every token, so that the time taken does not reveal which one matched. */
export const isAmong = (given: string | undefined, tokens: readonly string[]): boolean =>
  given !== undefined && tokens.map((token) => isSame(token, given)).includes(true);

export interface Letting {
  readonly settings: WebSettings;
  readonly verbatim: Pick<Verbatim, 'accessTokens'>;
}

/** Whether no program has a token. */
export const areNone = async ({ settings, verbatim }: Letting): Promise<boolean> =>
  settings.apiTokens.length === 0 && verbatim.accessTokens.areNone();

/** Whether programs need no token. */
export const isOpenToAll = async ({ settings, verbatim }: Letting): Promise<boolean> =>
  settings.isLocalOnly && !settings.signsIn && areNone({ settings, verbatim });
