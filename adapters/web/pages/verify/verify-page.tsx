// The page for verifying quotes.
import type { Child } from 'hono/jsx';
import type { CheckedQuotation, CheckedText, DifferenceRun, Verified } from '../../../../src/index.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { ageMark, place } from '../../../shared/wording/citation.ts';
import { citeWords, verifyWords } from '../../../shared/wording/pages/web.ts';
import { checkWords, unknownReceipt, verifyWords as verdicts } from '../../../shared/wording/proof.ts';
import { Attribution } from '../../layout/attribution.tsx';
import { inSteps } from '../../layout/in-steps.ts';
import { citePath } from '../../layout/urls.ts';

export interface VerifyView {
  /** What was pasted. */
  readonly given: string;
  /** A code that no receipt has. */
  readonly unknown?: string;
  readonly verified?: Verified;
  readonly checks?: Checks;
}

/** What was found of the quotations in a text, drawn. */
export interface Checks {
  readonly summary: string;
  readonly items: Child;
}

export const drawChecks = async (checked: CheckedText): Promise<Checks> => ({
  summary: checkWords.summary(checked),
  items: await inSteps(checked.quotations, (quotation) => <Check checked={quotation} />),
});

export const VerifyPage = ({ given, unknown, verified, checks }: VerifyView) => (
  <>
    <h1>{verifyWords.title}</h1>
    <p class="lead">{verifyWords.lead}</p>
    <form class="ask" method="post" action="/verify" data-busy={verifyWords.busy}>
      <label for="text">{verifyWords.label}</label>
      <textarea id="text" name="text" rows={checks === undefined ? 4 : 8} required>
        {given}
      </textarea>
      <button type="submit" class="main">
        {verifyWords.button}
      </button>
    </form>
    <div id="busy" role="status" class="busy"></div>
    {unknown !== undefined && <p class="notice">{unknownReceipt(unknown)}</p>}
    {verified !== undefined && <ReceiptSection verified={verified} />}
    {checks !== undefined && (
      <section aria-labelledby="verdict">
        <h2 id="verdict">{checks.summary}</h2>
        <ol class="checks">{checks.items}</ol>
      </section>
    )}
  </>
);

const ReceiptSection = ({ verified: { receipt, verification, age } }: { readonly verified: Verified }) => {
  const { citation, code, text, firstShownAt } = receipt;
  return (
    <section aria-labelledby="verdict">
      <h2 id="verdict" class={verification.kind === 'exact' ? 'verdict right' : 'verdict wrong'}>
        {verdicts.verdict(verification)}
      </h2>
      <figure class="quote">
        <blockquote dir="auto">{text}</blockquote>
        <figcaption>
          <p class="citation">
            <bdi>{citation.title}</bdi>
            <Attribution citation={citation} />
            {age !== undefined && ` · ${ageMark({ age })}`}
          </p>
          <p>
            {`${verdicts.shown(code, firstShownAt)} `}
            <a href={citePath(code)}>{citeWords.cite}</a>
          </p>
        </figcaption>
      </figure>
      <Today verification={verification} />
    </section>
  );
};

/** What the documents say today. */
const Today = ({ verification }: { readonly verification: Verified['verification'] }) => {
  if (verification.kind === 'exact' || verification.kind === 'moved') {
    return (
      <p>
        <PlaceLink place={verification.where} />
      </p>
    );
  }
  const { now } = verification;
  const exactAt = 'exactAt' in verification ? verification.exactAt : undefined;
  return (
    <>
      {now !== undefined && (
        <>
          <h3>{verifyWords.today}</h3>
          <Difference runs={now.difference} />
          <p>
            <PlaceLink place={now.where} />
          </p>
        </>
      )}
      {exactAt !== undefined && (
        <p>
          {`${verdicts.exactElsewhere} `}
          <PlaceLink place={exactAt} />
        </p>
      )}
    </>
  );
};

const Check = ({ checked: { quotation, verdict } }: { readonly checked: CheckedQuotation }) => (
  <li>
    <p class={verdict.kind === 'exact' ? 'verdict right' : 'verdict wrong'}>
      {`${checkWords.line(quotation.line)} ${checkWords.verdict(verdict)}`}
    </p>
    <p class="quotation" dir="auto">{`“${quotation.text}”`}</p>
    {verdict.kind !== 'not-in-corpus' && <Proof verdict={verdict} />}
  </li>
);

type Found = Exclude<CheckedQuotation['verdict'], { kind: 'not-in-corpus' }>;

const Proof = ({ verdict }: { readonly verdict: Found }) => {
  switch (verdict.kind) {
    case 'exact':
      return (
        <p>
          <PlaceLink place={verdict.where} />
          {checkWords.notes(verdict).map((note) => ` ${note}`)}
        </p>
      );
    case 'trimmed':
    case 'altered':
      return (
        <>
          <Difference runs={verdict.difference} />
          <p>
            <PlaceLink place={verdict.nearest} />
          </p>
        </>
      );
    case 'stitched':
      return (
        <ul>
          {verdict.parts.map(({ text, where }) => (
            <li>
              <bdi>{`“${text}”`}</bdi> <PlaceLink place={where} />
            </li>
          ))}
        </ul>
      );
  }
};

type Place = Extract<CheckedQuotation['verdict'], { kind: 'exact' }>['where'];

/** Links to the quote in its document. */
const PlaceLink = ({ place: { title, path, quote, documentId, span } }: { readonly place: Place }) => (
  <a href={readerPath({ documentId, span })}>
    <bdi>{`${title}, ${quote === undefined ? path : place(quote.citation)}`}</bdi>
  </a>
);

/** The difference in colour, and in words for people who cannot see colours. */
const Difference = ({ runs }: { readonly runs: readonly DifferenceRun[] }) => (
  <p class="difference" dir="auto">
    {runs.map(({ kind, text }, index) => (
      <>
        {index > 0 && ' '}
        <DifferenceText kind={kind} text={text} />
      </>
    ))}
  </p>
);

const DifferenceText = ({ kind, text }: Pick<DifferenceRun, 'kind' | 'text'>) => {
  if (kind === 'same') return <>{text}</>;
  const words = kind === 'removed' ? verifyWords.removed : verifyWords.inserted;
  const inside = (
    <>
      <small>{`${words} `}</small>
      {text}
    </>
  );
  return kind === 'removed' ? <del>{inside}</del> : <ins>{inside}</ins>;
};
