// The last check before sending: each quote in the payload is compared with the stored text, character by character.
import { flowing, type Log, type Scoped } from '../../../src/index.ts';
import { type Message, type QuoteBlock, quotesShown } from '../port/message.ts';
import type { Drawing, Drawn } from '../port/port.ts';

/**
 * Whether a drawing shows exactly the quotes that it should, in their order, each as its document has it, but for the line ends of
 * a page's width (`flowing`). What it shows is
 * read back from the payload. A quote may be shown twice (in the text and apart from it), never altered, cut, left out or
 * in another's place. The plain text for refused layouts may show fewer. A difference is an error in the log, and nothing
 * of the payload may be sent.
 */
export function showsExactly<P>(
  message: Message,
  { payload, bare, shown }: Drawn<P>,
  { quotesIn }: Pick<Drawing<P>, 'quotesIn'>,
  scoped: Pick<Scoped, 'stands'>,
  log: Log,
): boolean {
  const expected = quotesShown(message, shown);
  const shownText = ({ quote }: QuoteBlock): string => flowing(quote).text;
  const texts = once(expected.map(shownText));
  const read = once(quotesIn(payload));
  const wrong = expected.filter((block) => !read.includes(shownText(block)) || !isExact(block, scoped));
  const isWhole = wrong.length === 0 && read.length === texts.length && begins(texts, read);
  if (isWhole && (bare === undefined || begins(texts, once(quotesIn(bare))))) return true;
  const places = wrong.map(({ quote: { citation } }) => `${citation.path} at ${citation.span.start}`);
  log.error(
    { places, read: read.length, expected: texts.length },
    'a quote is not what its document says; it is not sent',
  );
  return false;
}

/** In the order of the first appearance. */
const once = (texts: readonly string[]): readonly string[] => [...new Set(texts)];

const begins = (texts: readonly string[], read: readonly string[]): boolean =>
  read.every((text, index) => text === texts[index]);

/** The quote of a receipt is shown as the receipt has it: its document may have changed, which is what is said. */
const isExact = ({ quote, isReceipt }: QuoteBlock, scoped: Pick<Scoped, 'stands'>): boolean =>
  isReceipt === true || scoped.stands(quote);
