// When a bot speaks among people: pure rules over plain data.

/**
 * `mention`: when it is mentioned. `two-party`: also to follow-ups in a thread where it spoke, while nobody but one
 * person does. `always`: to every question. Only a mention gets an answer in any case; without one the bot speaks
 * where the documents answer, and else says nothing.
 */
export const behaviours = ['mention', 'two-party', 'always'] as const;
export type Behaviour = (typeof behaviours)[number];

export const isBehaviour = (name: string): name is Behaviour => behaviours.some((known) => known === name);

export interface Rules {
  /** In a research channel a question that begins a thread needs no mention. */
  readonly isResearch: boolean;
  readonly behaviour: Behaviour;
}

/** Defaults for a channel with no settings. */
export const usualRules: Rules = { isResearch: false, behaviour: 'mention' };

/** One message of a person, as far as the rules look at it. */
export interface Heard {
  readonly by: string;
  /** It begins a thread, or could. */
  readonly isFirst: boolean;
  readonly isQuestion: boolean;
  readonly mentionsBot: boolean;
  /** Somebody other than the bot and the one who speaks, or everybody. */
  readonly mentionsOthers: boolean;
}

/** What is known of a thread. */
export interface Thread {
  /** The only person who spoke in it; absent for good once there were two, or somebody else was mentioned. */
  readonly only?: string;
  /** Its first message was heard: nobody can have spoken before. */
  readonly isWhole: boolean;
  readonly botSpoke: boolean;
}

/** `answer`: come what may. `answer-if-sure`: where the documents answer. */
export type Decision = 'answer' | 'answer-if-sure' | 'silence';

/** `thread` is what `listen` made of everything up to this message. */
export function decide(rules: Rules, heard: Heard, thread: Thread): Decision {
  if (heard.mentionsBot) return 'answer';
  if (!heard.isQuestion) return 'silence';
  if (heard.mentionsOthers) return 'silence';
  if (rules.behaviour === 'always') return 'answer-if-sure';
  if (heard.isFirst) return rules.isResearch ? 'answer-if-sure' : 'silence';
  return rules.behaviour === 'two-party' && isBetweenTwo(thread, heard.by) ? 'answer-if-sure' : 'silence';
}

const isBetweenTwo = ({ only, isWhole, botSpoke }: Thread, by: string): boolean =>
  isWhole && botSpoke && only === by;

/** The thread after a message of a person. The same message twice changes nothing more; order does not matter. */
export function listen(thread: Thread | undefined, { by, isFirst, mentionsOthers }: Heard): Thread {
  const { only, isWhole, botSpoke } = thread ?? { only: by, isWhole: false, botSpoke: false };
  const isAlone = only === by && !mentionsOthers;
  return { isWhole: isWhole || isFirst, botSpoke, ...(isAlone ? { only: by } : {}) };
}

/** The thread after a message of the bot. */
export const speak = (thread: Thread): Thread => ({ ...thread, botSpoke: true });
