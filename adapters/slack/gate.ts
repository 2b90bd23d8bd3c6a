// The last look before sending: each quote in the payload is compared with the stored text, character by character.
import type { Log, Scoped } from '../../src/index.ts';
import { chatWords } from '../shared/wording/chat.ts';
import type { Drawing } from './render.ts';
import { plain, quotesIn, richText, section } from './rich-text.ts';

/** The drawing as it is, or without quotes where any one of them is not what a document in scope says. */
export function gate(drawing: Drawing, scoped: Pick<Scoped, 'stands'>, log: Log): Drawing {
  const sent = quotesIn(drawing.blocks);
  const wrong = drawing.shown.filter((quote, index) => sent[index] !== quote.text || !scoped.stands(quote));
  if (wrong.length === 0 && sent.length === drawing.shown.length) return drawing;
  const receipts = wrong.map(({ receipt }) => receipt);
  log.error(
    { receipts, sent: sent.length, shown: drawing.shown.length },
    'a quote is not what its document says; it is not sent',
  );
  return { text: chatWords.stopped, blocks: [richText(section(plain(chatWords.stopped)))], shown: [] };
}
