// The text beside the blocks: notifications show it and screen readers say it, so it has words in place of signs.
import type { Block, Message, QuoteBlock } from '../../chat/port/message.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { aloudWords, receiptAloud } from '../../shared/wording/chat/spoken.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { escapeText, unescapeText } from './escape.ts';
import { textOf } from './text.ts';

/** Around each quote, unseen and unsaid: they keep a quote's own direction of writing, and tell where it begins and ends. */
const [opening, closing] = ['\u2068', '\u2069'];
const isolates = /[\u2066-\u2069]/;
/** Begins a text that has them; no other text begins with it. */
const mark = '\u200e';

/**
 * The text that `write` makes of the message with each block written aloud; as `text` has it where there is no quote, and
 * where a person or a document has one of the signs around quotes.
 */
export function aloud(
  { head, body, foot }: Message,
  { text, shown }: { readonly text: string; readonly shown: number },
  write: (one: (block: Block) => string) => string,
): string {
  const all = [...head, ...body.slice(0, shown).flat(), ...foot(shown).blocks];
  const hasQuote = all.some(({ kind }) => kind === 'quote');
  if (!hasQuote || all.some((block) => isolates.test(textOf(block)))) return text.replace(/^\u200e+/, '');
  return mark + write((block) => (block.kind === 'quote' ? escapeText(quoteAloud(block)) : textOf(block)));
}

function quoteAloud({ quote, cited }: QuoteBlock): string {
  const { text, citation } = quote;
  const whole = `“${opening}${text}${closing}”`;
  if (cited === undefined) return whole;
  const number = cited.label.replace(/\D/g, '');
  const name = cited.isClosest === true ? aloudWords.closest(number) : aloudWords.quote(number);
  const source = [citation.title, attribution(citation), ageMark(quote).replace('⚠ ', ''), place(citation)];
  return [
    `${name}: ${whole}`,
    `${aloudWords.from(source.filter((part) => part !== '').join(', '))} ${receiptAloud(quote.receipt)}`.trim(),
    ...(cited.context ? [buttonWords.before(citation.before), buttonWords.after(citation.after)] : []),
  ].join('\n');
}

/** The quotes between the signs, as a person reads them. */
export const quotesAloud = (text: string): string[] =>
  [...unescapeText(text).matchAll(/\u2068([^\u2068\u2069]*)\u2069/g)].map(([, quote = '']) => quote);

export const isSpoken = (text: string): boolean => text.startsWith(mark);

/** As people read it, who see none of the signs. */
export const withoutSigns = (text: string): string =>
  isSpoken(text) ? text.replace(/^\u200e|[\u2068\u2069]/g, '') : text;
