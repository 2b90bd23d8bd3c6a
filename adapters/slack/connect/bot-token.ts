// Whether Slack still takes the bot's token, and can be reached with it: a running bot hears of either with its next call only,
// so one is made where its health is asked for and there was none for a while.
import { type Health, messageOf } from '../../../src/index.ts';
import { watched } from './refusal-watch.ts';
import { isOfToken, refusalOf } from './token-refusals.ts';

export interface BotToken {
  /** For every call with the token. */
  readonly fetch: typeof fetch;
  /**
   * Failing while Slack refuses the token or cannot be reached, whatever else is well. What is known may be from a while ago:
   * then the next one knows better.
   */
  over(health: Health): Health;
}

export interface Probing {
  /** Absent where each workspace has its own: the one of a workspace says nothing of the others. */
  readonly botToken?: string;
  /** Ends in a slash. */
  readonly apiUrl: string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
}

/** Milliseconds after which an answer says nothing any more about whether Slack can be reached. */
const answeredFor = 30_000;
/** Milliseconds that a call of ours may take. */
const patience = 10_000;

export function createBotToken({ botToken, apiUrl, now }: Probing): BotToken {
  let failing: Health | undefined;
  let answeredAt = 0;
  const fail = (detail: string): void => {
    failing = { state: 'failing', since: failing?.since ?? now(), detail };
  };
  const call = watched(
    (error) => {
      answeredAt = now();
      if (botToken !== undefined && isOfToken(error)) fail(refusalOf('SLACK_BOT_TOKEN', error));
      // Any other answer says that Slack is there; only a good one that the token is.
      else if (error === '' || failing?.detail?.startsWith(unreachable) === true) failing = undefined;
    },
    (error) => fail(`${unreachable}: ${messageOf(error)}`),
  );
  let probing = false;
  async function probe(): Promise<void> {
    if (probing || now() - answeredAt < answeredFor) return;
    probing = true;
    try {
      await call(`${apiUrl}${botToken === undefined ? 'api.test' : 'auth.test'}`, {
        method: 'POST',
        ...(botToken === undefined ? {} : { headers: { Authorization: `Bearer ${botToken}` } }),
        signal: AbortSignal.timeout(patience),
      });
    } catch {
      // What is wrong is in the health by now.
    } finally {
      probing = false;
    }
  }
  return {
    fetch: call,
    over: (health) => {
      if (health.state === 'ok') void probe();
      return failing ?? health;
    },
  };
}

const unreachable = 'Slack’s API cannot be reached';
