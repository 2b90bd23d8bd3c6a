// A quote as the pages show it: whole, with the matched words marked and its citation.
import type { Child } from 'hono/jsx';
import type { Citation, Quote } from '../../../../src/index.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { webAddress } from '../../../shared/render/web-address.ts';
import { buttonWords } from '../../../shared/wording/buttons.ts';
import { ageMark, attribution, place } from '../../../shared/wording/citation.ts';
import { askWords } from '../../../shared/wording/pages/web.ts';
import { receiptShown } from '../../../shared/wording/proof.ts';
import { Attribution } from '../../layout/attribution.tsx';
import { citePath, verifyPath } from '../../layout/urls.ts';
import { originalLink } from '../sources/original-link.ts';

interface Shown {
  readonly quote: Quote;
  readonly label: string;
  readonly id: string;
  /** Of the answer, which the reader then leads back to. */
  readonly answer?: string;
}

export const QuoteFigure = ({ quote, label, id, answer }: Shown) => (
  <figure class="quote" id={id} aria-label={label} tabindex={-1} data-copy={asText(quote)}>
    <blockquote dir="auto">{highlighted(quote)}</blockquote>
    <figcaption>
      <CitationLine citation={quote.citation} quote={quote.text} age={ageMark(quote)} answer={answer} />
      <div class="tools">
        <details>
          <summary>{buttonWords.context}</summary>
          <p dir="auto">{buttonWords.before(quote.citation.before)}</p>
          <p dir="auto">{buttonWords.after(quote.citation.after)}</p>
        </details>
        <ReceiptTools quote={quote} />
      </div>
    </figcaption>
  </figure>
);

/** A code leads somewhere only where it is stored. */
const ReceiptTools = ({ quote }: Pick<Shown, 'quote'>) => {
  const { receipt } = quote;
  if (typeof receipt !== 'string') return <span>{receiptShown(quote)}</span>;
  return (
    <>
      <a href={citePath(receipt)}>{buttonWords.cite}</a>
      <a href={verifyPath(receipt)} aria-label={askWords.verifyReceipt(receipt)}>
        {receipt}
      </a>
    </>
  );
};

/** Who says it, and where; the title links to the reader. */
export const CitationLine = ({
  citation,
  quote,
  age = '',
  answer,
}: {
  readonly citation: Citation;
  /** The quote's text, where the link to the file can lead to it. */
  readonly quote?: string;
  /** Of an old one. */
  readonly age?: string;
  readonly answer?: string | undefined;
}) => {
  const original = webAddress(citation.url);
  return (
    <p class="citation">
      <a href={readerPath(citation, answer)} title={askWords.read}>
        <bdi>{citation.title}</bdi>
      </a>
      <Attribution citation={citation} />
      {age !== '' && (
        <>
          {' · '}
          <strong class="age">{age}</strong>
        </>
      )}
      {' · '}
      <a href={originalLink(citation, quote)}>{askWords.file}</a>
      {original !== undefined && (
        <>
          {' · '}
          <a href={webAddress(citation.deepLink) ?? original} rel="noreferrer">
            {askWords.original}
          </a>
        </>
      )}
    </p>
  );
};

/** The quote's text and nothing else, the matched words in `mark`. */
export function highlighted({ text, highlights }: Pick<Quote, 'text' | 'highlights'>): Child[] {
  const parts: Child[] = [];
  let at = 0;
  for (const { start, end } of highlights) {
    parts.push(text.slice(at, start), <mark>{text.slice(start, end)}</mark>);
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

/** What the key `c` copies. */
export const asText = (quote: Quote): string => {
  const { text, citation } = quote;
  return `“${text}”\n— ${[
    citation.title,
    attribution(citation),
    ageMark(quote),
    place(citation),
    receiptShown(quote),
  ]
    .filter((part) => part !== '')
    .join(', ')}`;
};
