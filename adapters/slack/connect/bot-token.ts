// Whether Slack still takes the bot's token: a running bot hears of a revoked one with its next call only.
import type { Health } from '../../../src/index.ts';
import { watched } from './refusal-watch.ts';
import { isOfToken, refusalOf } from './token-refusals.ts';

export interface BotToken {
  /** For every call with the token. */
  readonly fetch: typeof fetch;
  /** Failing while Slack refuses the token, whatever else is well. */
  over(health: Health): Health;
}

/** `now` gives milliseconds since 1970. */
export function createBotToken(now: () => number): BotToken {
  let refused: Health | undefined;
  return {
    fetch: watched((error) => {
      if (error === '') refused = undefined;
      else if (isOfToken(error)) {
        const detail = refusalOf('SLACK_BOT_TOKEN', error);
        refused = { state: 'failing', since: refused?.since ?? now(), detail };
      }
    }),
    over: (health) => refused ?? health,
  };
}
