// The states of questions: each is claimed before anything is done about it and marked once its outcome is seen, so that
// none is lost and none is answered twice, whenever the process ends.
import { setTimeout as sleep } from 'node:timers/promises';
import { z } from 'zod';
import { type Claims, type Hold, isOpen } from '../../../src/index.ts';
import type { Said } from '../port/events.ts';
import type { Exchange, Memory } from '../rules/memory.ts';
import { withoutOwnLanguage } from '../rules/spoken-to.ts';

/** A question as it outlives the process. */
export interface SavedQuestion {
  readonly said: Said;
  /** What became of it before. */
  readonly exchange?: Exchange;
  /** The last message of the bot's where it is answered, before its answer was posted. */
  readonly after?: string;
}

export interface OpenQuestion extends SavedQuestion {
  /** Something was being said about it: it may have arrived. */
  readonly isPosting: boolean;
  /** Milliseconds since 1970. */
  readonly claimedAt: number;
}

/** None of them rejects. */
export interface Questions {
  /** True once for each message, also after a restart and when it is delivered twice. */
  claim(said: Said): Promise<boolean>;
  /** A question is asked again, as it was edited. */
  reopen(question: SavedQuestion): Promise<void>;
  /** Something is about to be said about it, where no other process has taken it over. */
  hold(question: SavedQuestion): Promise<Hold>;
  /** Another process goes on with it. */
  leave(said: Said): void;
  /** Its outcome was seen; with an exchange where it can still be edited. */
  settle(question: SavedQuestion): Promise<void>;
  /** Too late for an outcome. */
  giveUp(said: Said): Promise<void>;
  /** Resolves once no other process is at work on a message, or after a while. */
  settledElsewhere(message: string): Promise<void>;
  /** Other processes take questions, too: what they know of a conversation is in the store. */
  readonly areShared: boolean;
  /** What is known of a message that was taken before, also by an earlier process. */
  recall(message: string): Promise<SavedQuestion | undefined>;
  /** The open ones of processes that ended, each once. */
  takeOver(): Promise<readonly OpenQuestion[]>;
  /** The question that a person's next one may lean on, in a conversation. */
  lead(conversation: string, said: Said, question: string): Promise<void>;
  leadIn(conversation: string, user: string): Promise<string | undefined>;
  /** Whether it was deleted since it was heard: nothing of it is stored any more. */
  isForgotten(said: Said): boolean;
  /** How many this process has claimed of which nobody has seen an outcome. */
  open(): number;
}

/** How often another process's work is looked at, and milliseconds between: an answer takes a second, and ten where one ended. */
const looks = 60;
const lookEvery = 250;

export function createQuestions(
  claims: Claims,
  platform: string,
  { forgotten }: Pick<Memory, 'forgotten'>,
  now: () => number,
): Questions {
  /** When each was heard. */
  const openKeys = new Map<string, number>();
  const keyOf = (message: string): string => `${platform}:${message}`;
  const leadKey = (conversation: string, user: string): string =>
    `${platform}:before:${conversation} ${user}`;
  const personOf = ({ asker: { user } }: Said) => ({ platform, user });
  const isForgotten = (said: Said): boolean =>
    forgotten.isSince(said.asker, openKeys.get(keyOf(said.message)) ?? Number.POSITIVE_INFINITY);
  /** Its words; absent where they were deleted. */
  const bodyOf = (question: SavedQuestion): string | undefined =>
    isForgotten(question.said) ? undefined : write(question);
  const close = (said: Said): void => void openKeys.delete(keyOf(said.message));

  return {
    async claim(said) {
      const heardAt = now();
      const isFirst = await claims.claim(keyOf(said.message), personOf(said), write({ said }));
      if (isFirst) openKeys.set(keyOf(said.message), heardAt);
      return isFirst;
    },
    async reopen(question) {
      openKeys.set(keyOf(question.said.message), now());
      await claims.mark(keyOf(question.said.message), 'claimed', write(question));
    },
    hold: (question) => claims.hold(keyOf(question.said.message), bodyOf(question)),
    leave: close,
    async settle(question) {
      await claims.mark(keyOf(question.said.message), 'answered', bodyOf(question));
      close(question.said);
    },
    async giveUp(said) {
      await claims.mark(keyOf(said.message), 'given-up');
      close(said);
    },
    areShared: claims.isShared,
    async settledElsewhere(message) {
      if (!claims.isShared || openKeys.has(keyOf(message))) return;
      for (let left = looks; left > 0; left -= 1) {
        const claim = await claims.claimOf(keyOf(message));
        if (claim === undefined || !isOpen(claim.state)) return;
        await sleep(lookEvery, undefined, { ref: false });
      }
    },
    async recall(message) {
      const claim = await claims.claimOf(keyOf(message));
      return claim === undefined ? undefined : read(claim.body);
    },
    async takeOver() {
      const taken: OpenQuestion[] = [];
      for (const { key, state, claimedAt, body } of await claims.takeOver(`${platform}:`)) {
        const question = read(body);
        if (question === undefined) await claims.mark(key, 'given-up');
        else if (isOpen(state)) {
          openKeys.set(key, claimedAt);
          taken.push({ ...question, isPosting: state === 'posting', claimedAt });
        }
      }
      return taken;
    },
    lead: (conversation, said, question) =>
      claims.note(leadKey(conversation, said.asker.user), personOf(said), writeLead(said, question)),
    async leadIn(conversation, user) {
      const claim = await claims.claimOf(leadKey(conversation, user));
      return claim === undefined ? undefined : readLead(claim.body);
    },
    isForgotten,
    open: () => openKeys.size,
  };
}

/** With where it was asked, so that it goes when everything of there does. */
const writeLead = ({ asker: { platform, tenant } }: Said, question: string): string =>
  JSON.stringify({ asker: { platform, tenant }, question });

const lead = z.object({ question: z.string() });

/** Undefined for what another version wrote, and for what was deleted. */
function readLead(body: string): string | undefined {
  try {
    return lead.parse(JSON.parse(body)).question;
  } catch {
    // A follow-up then leans on nothing.
    return undefined;
  }
}

const write = (question: SavedQuestion): string => withoutOwnLanguage(question);

const text = z.string();
const place = z.looseObject({
  platform: text,
  tenant: text,
  conversation: text,
  audience: z.enum(['public', 'private', 'direct']),
  user: text,
});
const said = z.looseObject({
  asker: place,
  to: z.looseObject({ tenant: text, channel: text }),
  message: text,
  conversation: text,
  leads: z.tuple([text], text),
  words: text,
  hasFiles: z.boolean(),
  isFirst: z.boolean(),
  mentionsBot: z.boolean(),
  repliesToBot: z.boolean(),
  mentionsOthers: z.boolean(),
  layout: z.enum(['full', 'text']),
  at: z.number(),
  editedAt: z.number(),
});
const exchange = z.looseObject({
  person: text,
  words: text,
  editedAt: z.number(),
  isAddressed: z.boolean(),
});
const saved = z.object({ said, exchange: exchange.optional(), after: text.optional() });

/** Undefined for what another version wrote, and for what was deleted. */
function read(body: string): SavedQuestion | undefined {
  try {
    // What is loose in the schema is what `write` wrote.
    return saved.parse(JSON.parse(body)) as SavedQuestion;
  } catch {
    // A question that cannot be read is one that is not known.
    return undefined;
  }
}
