// A quote as the pages show it: whole, with the matched words marked and its citation.
import type { Child } from 'hono/jsx';
import type { Citation, Quote } from '../../../../src/index.ts';
import { attributed, block, toMarkdown } from '../../../shared/export/markdown.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { webAddress } from '../../../shared/render/web-address.ts';
import { ageMark, attribution, place } from '../../../shared/wording/citation.ts';
import { askWords, citeWords, copyWords } from '../../../shared/wording/pages/web.ts';
import { receiptShown } from '../../../shared/wording/proof.ts';
import { Attribution } from '../../layout/attribution.tsx';
import { citePath, verifyPath } from '../../layout/urls.ts';
import { leadsToPlace, originalLink } from '../sources/original-link.ts';

interface Shown {
  readonly quote: Quote;
  readonly label: string;
  readonly id: string;
  /** Of the answer, which the reader then leads back to. */
  readonly answer?: string;
  readonly languageOf: LanguageOf;
}

/** The language of a document, where it is known: a quote is read out in it, whatever language the page speaks. */
export type LanguageOf = (documentId: string) => string | undefined;

export const QuoteFigure = ({ quote, label, id, answer, languageOf }: Shown) => {
  const { before, after, documentId } = quote.citation;
  return (
    <figure class="quote" id={id} aria-label={label} tabindex={-1}>
      <blockquote dir="auto" lang={languageOf(documentId)}>
        {highlighted(quote)}
      </blockquote>
      <figcaption>
        <CitationLine citation={quote.citation} quote={quote.text} age={ageMark(quote)} answer={answer} />
        <div class="tools">
          <details>
            <summary>{askWords.context}</summary>
            <p dir="auto">{before === '' ? askWords.nothingBefore : askWords.before(before)}</p>
            <p dir="auto">{after === '' ? askWords.nothingAfter : askWords.after(after)}</p>
          </details>
          <ReceiptTools quote={quote} />
        </div>
        <CopyTools quote={quote} />
      </figcaption>
    </figure>
  );
};

/** The script copies what each button holds; of the quote alone, the words as they are on the page. */
const CopyTools = ({ quote }: Pick<Shown, 'quote'>) => (
  <div class="copy needs-script" hidden>
    <span aria-hidden="true">{copyWords.copy}</span>
    <button type="button" aria-label={copyWords.of(copyWords.quote)}>
      {copyWords.quote}
    </button>
    <button type="button" class="cited" aria-label={copyWords.of(copyWords.cited)} data-copy={asText(quote)}>
      {copyWords.cited}
    </button>
    <button type="button" aria-label={copyWords.of(copyWords.markdown)} data-copy={asMarkdown(quote)}>
      {copyWords.markdown}
    </button>
    <button
      type="button"
      aria-label={copyWords.of(copyWords.link)}
      data-copy-address={readerPath(quote.citation)}
    >
      {copyWords.link}
    </button>
  </div>
);

/** A code leads somewhere only where it is stored. */
const ReceiptTools = ({ quote }: Pick<Shown, 'quote'>) => {
  const { receipt } = quote;
  if (typeof receipt !== 'string') return <span>{receiptShown(quote)}</span>;
  return (
    <>
      <a href={citePath(receipt)}>{citeWords.cite}</a>
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
      <a href={originalLink(citation, quote)}>
        {leadsToPlace(citation, quote) ? askWords.file : askWords.wholeFile}
      </a>
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

/** The quote with its citation, which the key `c` copies, too. */
export const asText = (quote: Quote): string =>
  `“${quote.text}”\n— ${[quote.citation.title, ...detailsOf(quote)].join(', ')}`;

/** A block quote, and below it the citation, linked where it has an address on the web. */
export function asMarkdown(quote: Quote): string {
  const { title, deepLink, url } = quote.citation;
  const address = webAddress(deepLink) ?? webAddress(url);
  const details = detailsOf(quote)
    .map((detail) => `, ${detail}`)
    .join('');
  return toMarkdown([block(quote.text), attributed({ title, address, details })]);
}

const detailsOf = (quote: Quote): string[] =>
  [attribution(quote.citation), ageMark(quote), place(quote.citation), receiptShown(quote)].filter(
    (part) => part !== '',
  );
