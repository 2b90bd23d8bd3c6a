// What an edit of a question means: pure rules over plain data.
import { isQuestion } from './asks.ts';
import type { Exchange } from './memory.ts';

/** Milliseconds after a question within which an edit asks it again. */
export const editableFor = 10 * 60 * 1000;

/** Milliseconds after a message within which an edit that adds a mention makes it a question: keys are known as long. */
export const addressableFor = 24 * 60 * 60 * 1000;

/** `ignore`: nothing that matters has changed. `ask`: the question is asked again. `withdraw`: it is no question any more. */
export type Edit = 'ignore' | 'ask' | 'withdraw';

/** An edit that comes twice, or after a later one, is ignored. */
export function editOf(exchange: Exchange, { words, editedAt }: Pick<Exchange, 'words' | 'editedAt'>): Edit {
  if (editedAt <= exchange.editedAt || words === exchange.words) return 'ignore';
  if (exchange.isAddressed) return words === '' ? 'ignore' : 'ask';
  return isQuestion(words) ? 'ask' : 'withdraw';
}
