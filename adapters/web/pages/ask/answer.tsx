// An answer as the pages show it.
import type { Abstained, Answer, Answered, Told } from '../../../../src/index.ts';
import { readerPath } from '../../../shared/reader-links.ts';
import {
  abstention,
  documentLine,
  nearestHeading,
  partLine,
  respelling,
  searchedLine,
  suggestionsHeading,
  telling,
  understoodAs,
} from '../../../shared/wording/answer.ts';
import { buttonWords } from '../../../shared/wording/buttons.ts';
import { askWords } from '../../../shared/wording/web.ts';
import { type AskAddress, askPath } from '../../layout/urls.ts';
import { QuoteFigure } from './quote.tsx';
import { Rating } from './rating.tsx';

export interface AnswerView {
  readonly answer: Answer;
  readonly milliseconds: number;
  readonly address: AskAddress;
}

export const AnswerSection = ({ answer, milliseconds, address }: AnswerView) => (
  <section class="answer" aria-labelledby="answer-title">
    <h2 id="answer-title" class="quiet">
      {answer.kind === 'abstained' ? askWords.abstained : askWords.answer}
    </h2>
    <Notes answer={answer} />
    {answer.kind === 'answered' && <Quotes answer={answer} address={address} />}
    {answer.kind === 'abstained' && <Abstention answer={answer} />}
    {answer.kind === 'told' && <Telling answer={answer} />}
    <p
      id="copied"
      class="note"
      role="status"
      data-copied={askWords.copied}
      data-not-copied={askWords.notCopied}
    ></p>
    {answer.kind !== 'told' && (
      <p class="searched">
        {searchedLine(answer, milliseconds)}
        {answer.kind === 'answered' && ` ${askWords.confidence(answer.confidence)}.`}
      </p>
    )}
  </section>
);

/** How the question was understood, where that is not obvious. */
const Notes = ({ answer }: { readonly answer: Answer }) => {
  const notes = [
    ...(answer.understood === undefined ? [] : [understoodAs(answer.understood)]),
    ...answer.respelled.map(respelling),
    ...(answer.parts ?? []).map(partLine),
  ];
  return (
    <>
      {notes.map((note) => (
        <p class="note" dir="auto">
          {note}
        </p>
      ))}
    </>
  );
};

const Quotes = ({ answer, address }: { readonly answer: Answered; readonly address: AskAddress }) => {
  const [first, ...further] = answer.quotes;
  return (
    <>
      <QuoteFigure quote={first} label={askWords.quote(1)} id="quote-1" />
      {answer.alsoIn.length > 0 && (
        <p class="also">
          {`${askWords.alsoIn} `}
          {answer.alsoIn.map((citation, index) => (
            <>
              {index > 0 && ', '}
              <a href={readerPath(citation)}>
                <bdi>{citation.title}</bdi>
              </a>
            </>
          ))}
          .
        </p>
      )}
      {further.length > 0 && (
        <details class="more" open>
          <summary>{buttonWords.more(further.length)}</summary>
          {further.map((quote, index) => (
            <QuoteFigure quote={quote} label={askWords.quote(index + 2)} id={`quote-${index + 2}`} />
          ))}
        </details>
      )}
      <Rating answer={answer} address={address} />
    </>
  );
};

const Abstention = ({ answer }: { readonly answer: Abstained }) => (
  <>
    <p class="abstention" dir="auto">
      {abstention(answer)}
    </p>
    {answer.suggestions.length > 0 && (
      <>
        <p>{suggestionsHeading}</p>
        <ul class="samples">
          {answer.suggestions.map((question) => (
            <li>
              <a href={askPath({ question })}>
                <bdi>{question}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </>
    )}
    {answer.nearest.length > 0 && (
      <details class="more nearest">
        <summary>{nearestHeading.replace(/:$/, '')}</summary>
        {answer.nearest.map((quote, index) => (
          <QuoteFigure quote={quote} label={askWords.nearestQuote(index + 1)} id={`nearest-${index + 1}`} />
        ))}
      </details>
    )}
  </>
);

const Telling = ({ answer }: { readonly answer: Told }) => (
  <>
    <p>{telling(answer)}</p>
    {answer.subject === 'documents' && (
      <ul>
        {answer.documents.map((document) => (
          <li dir="auto">{documentLine(document)}</li>
        ))}
      </ul>
    )}
  </>
);
