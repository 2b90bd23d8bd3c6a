// A message of parts: as many whole parts as fit, and how many did not.
import { commandWords } from '../../shared/wording/chat/commands.ts';
import { emptyFoot, type Foot, type Message, note, type Part } from '../port/message.ts';

export const page = (parts: readonly Part[]): Message => ({
  head: [],
  body: parts,
  foot: leftOut(parts.length),
});

/** Says how many parts of `count` did not fit. */
export const leftOut =
  (count: number) =>
  (shown: number): Foot =>
    shown === count ? emptyFoot : { blocks: [note(commandWords.leftOut(count - shown))], rows: [] };
