// One quote with its citation: as an embed, or as lines of text.
import type { APIEmbed } from 'discord.js';
import type { Citation, Quote } from '../../../src/index.ts';
import type { QuoteBlock } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { buttonWords } from '../../shared/wording/buttons.ts';
import { ageMark, attribution, place } from '../../shared/wording/citation.ts';
import { receiptShown } from '../../shared/wording/proof.ts';
import { lengthOf, limits } from './limits.ts';
import { barred, isAddress, link, plain, quoteMarkdown, small } from './markup.ts';

/** Characters of who says it and when; some documents have long lists of authors. */
const longestAttribution = 500;

/** Of the bar beside a passage that may be no answer. */
const amber = 0xd99000;

/** A quote that is shown with its citation. */
export type Cited = QuoteBlock & Required<Pick<QuoteBlock, 'cited'>>;

/** Names of authors and footers are shown as they are: nothing in them acts. */
export function drawQuote({ quote, cited: { label, context, isClosest } }: Cited): APIEmbed {
  const { citation } = quote;
  const url = addressOf(citation);
  const name = excerpt(`${label} ${citation.title}`, limits.author);
  return {
    author: { name, ...(url === undefined ? {} : { url }) },
    description: quoteMarkdown(quote),
    ...(isClosest === true ? { color: amber } : {}),
    footer: { text: where(quote) },
    ...(context ? { fields: [{ name: buttonWords.context, value: around(citation).join('\n') }] } : {}),
  };
}

/** The quote behind a bar, then its citation in small letters. */
export const quoteLines = (quote: Quote, label: string, context: boolean): string =>
  [barred(quoteMarkdown(quote)), ...citationLines(quote, label, context)].join('\n');

export function citationLines(quote: Quote, label: string, context: boolean): string[] {
  const { citation } = quote;
  const url = addressOf(citation);
  const title = excerpt(citation.title, limits.author);
  const named = url === undefined ? plain(title) : link(url, title);
  return [
    `-# ${`${plain(label)} ${named}`.trim()} · ${plain(where(quote))}`,
    ...(context ? around(citation) : []),
  ];
}

const where = (quote: Quote): string =>
  [
    excerpt(attribution(quote.citation), longestAttribution),
    ageMark(quote),
    place(quote.citation),
    receiptShown(quote),
  ]
    .filter((part) => part !== '')
    .join(' · ');

const addressOf = ({ deepLink, url }: Citation): string | undefined =>
  [deepLink, url].find((address) => address !== undefined && isAddress(address));

/** Code points for each of the two sentences. */
const longestSentence = limits.fieldValue / 2 - 20;

const around = ({ before, after }: Citation): string[] => [
  small(buttonWords.before(shortened(before))),
  small(buttonWords.after(shortened(after))),
];

/** Sentences beside a quote may be cut, with a mark. Escaped, a text is at most twice as long. */
const shortened = (sentence: string): string =>
  lengthOf(plain(sentence)) <= longestSentence && !sentence.includes('\n')
    ? sentence
    : excerpt(sentence, longestSentence / 2);
