// One thing that every platform does, as data: the suite runs it as a test, and the minimal platform's tests ask which ones
// fail once a piece is missing.
import type { Abilities } from '../../../adapters/chat/port/port.ts';
import type { Shown, Stage, StageOptions } from './stage.ts';

export interface Check {
  /** Says what a platform does, and so what it lacks where it fails. */
  readonly name: string;
  /** What a platform must be able to do for the check to apply. */
  readonly needs?: readonly (keyof Abilities)[];
  /** A stage of its own, with these options; absent, one that checks share. */
  readonly opens?: StageOptions;
  readonly run: (stage: Stage) => Promise<void>;
}

export const question = 'When did the US blacklist NSO Group?';
/** What answers it. */
export const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
/** A question that the documents answer otherwise, and words of the answer. */
export const another = 'Which countries announced the Export Controls and Human Rights Initiative?';
export const initiative = 'the United States, Australia, Denmark and Norway announced';
/** One that leans on the one before. */
export const leaning = 'When did they do that?';
/** One that the documents do not answer. */
export const unanswerable = 'How do I make pancakes?';

/** What a person sees in a room once there are as many messages of the bot's. */
export async function shown(
  stage: Stage,
  who: string,
  where: string,
  count: number,
): Promise<readonly Shown[]> {
  await stage.until(() => stage.seen(who, where).length >= count, `${count} messages in ${where}`);
  return stage.seen(who, where);
}

/** The last of them. */
export async function last(stage: Stage, who: string, where: string, count: number): Promise<Shown> {
  const found = (await shown(stage, who, where, count)).at(-1);
  if (found === undefined) throw new Error('Nothing was shown.');
  return found;
}

/** A message as it is now. */
export const again = (stage: Stage, who: string, where: string, { id }: Shown): Shown | undefined =>
  stage.seen(who, where).find((message) => message.id === id);

/** Asks with a mention and waits for the answer. */
export async function askIn(stage: Stage, who: string, where: string, text = question): Promise<Shown> {
  const before = stage.seen(who, where).length;
  stage.say({ who, where, text, mentionsBot: true });
  return last(stage, who, where, before + 1);
}

/**
 * Everything that is said before in a direct conversation is done once this is answered: what is said there is taken in
 * turn. The number of the bot's messages before it.
 */
export async function settled(stage: Stage, who: string): Promise<number> {
  const where = stage.direct(who);
  const isLast = (message: Shown): boolean => message.words.includes('zzzz');
  stage.say({ who, where, text: 'zzzz pancakes' });
  await stage.until(() => stage.seen(who, where).some(isLast), 'the last answer');
  return stage.seen(who, where).filter((message) => !isLast(message)).length;
}
