// The quotes of an answer, and the closest passages where it is unsure.
import type { Answered, Unsure } from '../../../../src/index.ts';
import { readerPath } from '../../../shared/render/reader-links.ts';
import { answerWords } from '../../../shared/wording/answer.ts';
import { ageMark } from '../../../shared/wording/citation.ts';
import { askWords } from '../../../shared/wording/pages/web.ts';
import type { AnswerAddress } from '../../layout/urls.ts';
import { Questions } from './questions.tsx';
import { type LanguageOf, QuoteFigure } from './quote.tsx';
import { Rating } from './rating.tsx';

interface Shown<Kind> {
  readonly answer: Kind;
  readonly address: AnswerAddress;
  readonly languageOf: LanguageOf;
}

export const Quotes = ({ answer, address, languageOf }: Shown<Answered>) => {
  const [first, ...further] = answer.quotes;
  return (
    <>
      <QuoteFigure
        quote={first}
        label={askWords.quote(1)}
        id="quote-1"
        answer={answer.id}
        languageOf={languageOf}
      />
      <AlsoIn citations={answer.alsoIn} />
      {further.length > 0 && (
        <details class="more" open>
          <summary>{askWords.more(further.length)}</summary>
          {further.map((quote, index) => (
            <QuoteFigure
              quote={quote}
              label={askWords.quote(index + 2)}
              id={`quote-${index + 2}`}
              answer={answer.id}
              languageOf={languageOf}
            />
          ))}
        </details>
      )}
      <Rating answer={answer} address={address} />
    </>
  );
};

/** All of them side by side: none is put forward as the answer. */
export const Closest = ({ answer, address, languageOf }: Shown<Unsure>) => (
  <>
    {answer.quotes.map((quote, index) => (
      <>
        <QuoteFigure
          quote={quote}
          label={askWords.closestQuote(index + 1)}
          id={`quote-${index + 1}`}
          answer={answer.id}
          languageOf={languageOf}
        />
        {index === 0 && <AlsoIn citations={answer.alsoIn} />}
      </>
    ))}
    <Suggestions suggestions={answer.suggestions} />
    <Rating answer={answer} address={address} />
  </>
);

const AlsoIn = ({ citations }: { readonly citations: Answered['alsoIn'] }) =>
  citations.length > 0 && (
    <p class="also">
      {`${askWords.alsoIn} `}
      {citations.map((citation, index) => (
        <>
          {index > 0 && ', '}
          <a href={readerPath(citation)}>
            <bdi>{citation.title}</bdi>
          </a>
          {citation.age !== undefined && ` (${ageMark(citation)})`}
        </>
      ))}
      .
    </p>
  );

export const Suggestions = ({ suggestions }: { readonly suggestions: readonly string[] }) =>
  suggestions.length > 0 && (
    <>
      <p>{answerWords.suggestionsHeading}</p>
      <Questions questions={suggestions} />
    </>
  );
