// What the pages work with.
import type { Answer, Log, Scoped, Verbatim } from '../../src/index.ts';
import type { Sessions } from './session.ts';
import type { WebSettings } from './settings.ts';

/** How another platform would show an answer, drawn from the very payload that it would get. */
export interface Look {
  /** In addresses: "slack". */
  readonly name: string;
  /** For people: "Slack". */
  readonly label: string;
  readonly payloadOf: (answer: Answer) => unknown;
}

export interface Desk {
  readonly verbatim: Verbatim;
  /** The documents that the pages may show. */
  readonly scoped: Scoped;
  readonly settings: WebSettings;
  readonly sessions: Sessions;
  readonly looks: readonly Look[];
  readonly log: Log;
  /** For failures: stands on the page and in the log. */
  readonly newId: () => string;
}

/** All that is asked on the pages is one conversation. */
export const webPlace = { platform: 'web', conversation: 'web' } as const;
