// An answer as the pages show it.
import type { Abstained, Answer, Told, Unsure } from '../../../../src/index.ts';
import {
  abstention,
  answerWords,
  documentLine,
  partLine,
  respelling,
  searchedLine,
  telling,
  understoodAs,
  unsureBecause,
} from '../../../shared/wording/answer.ts';
import { likelihood } from '../../../shared/wording/confidence.ts';
import { askWords, copyWords } from '../../../shared/wording/pages/web.ts';
import type { AnswerAddress } from '../../layout/urls.ts';
import { type LanguageOf, QuoteFigure } from './quote.tsx';
import { Closest, Quotes, Suggestions } from './quotes.tsx';

export interface AnswerView {
  readonly answer: Answer;
  readonly milliseconds: number;
  readonly address: AnswerAddress;
  readonly languageOf: LanguageOf;
  /** Where the answer is, and the day, for paper. */
  readonly printed?: string;
}

export const AnswerSection = ({ answer, milliseconds, address, languageOf, printed }: AnswerView) => (
  <section class={`answer ${answer.kind}`} aria-labelledby="answer-title">
    {answer.kind === 'unsure' ? (
      <>
        <Notes answer={answer} />
        <Because answer={answer} />
        <Title answer={answer} />
      </>
    ) : (
      <>
        <Title answer={answer} />
        <Notes answer={answer} />
      </>
    )}
    <Body answer={answer} address={address} languageOf={languageOf} />
    <p
      id="copied"
      class="toast"
      role="status"
      data-copied={copyWords.copied}
      data-not-copied={copyWords.notCopied}
    ></p>
    {answer.kind !== 'told' && <p class="searched">{searchedLine(answer, milliseconds)}</p>}
    {printed !== undefined && <p class="on-paper">{printed}</p>}
  </section>
);

/** What an answer is worth is said in its heading: how likely it is right, or that it may be none. */
const Title = ({ answer }: { readonly answer: Answer }) => {
  switch (answer.kind) {
    case 'answered':
      return (
        <h2 id="answer-title">
          {askWords.answer}{' '}
          <span class="likelihood">{askWords.likelihood(likelihood(answer.confidence))}</span>
        </h2>
      );
    case 'unsure':
      return <h2 id="answer-title">{answerWords.unsureHeading}</h2>;
    case 'abstained':
    case 'told':
      return <h2 id="answer-title">{answer.kind === 'told' ? askWords.answer : askWords.abstained}</h2>;
  }
};

const Body = ({ answer, ...view }: Pick<AnswerView, 'answer' | 'address' | 'languageOf'>) => {
  switch (answer.kind) {
    case 'answered':
      return <Quotes answer={answer} {...view} />;
    case 'unsure':
      return <Closest answer={answer} {...view} />;
    case 'abstained':
      return <Abstention answer={answer} languageOf={view.languageOf} />;
    case 'told':
      return <Telling answer={answer} />;
  }
};

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

/** Before the title, which introduces the passages. */
const Because = ({ answer }: { readonly answer: Unsure }) => {
  const because = unsureBecause(answer);
  return because === undefined ? null : <p dir="auto">{because}</p>;
};

const Abstention = ({
  answer,
  languageOf,
}: {
  readonly answer: Abstained;
  readonly languageOf: LanguageOf;
}) => (
  <>
    <p class="abstention" dir="auto">
      {abstention(answer)}
    </p>
    <Suggestions suggestions={answer.suggestions} />
    {answer.nearest.length > 0 && (
      <details class="more nearest">
        <summary>{answerWords.nearestHeading.replace(/\s?:$/, '')}</summary>
        {answer.nearest.map((quote, index) => (
          <QuoteFigure
            quote={quote}
            label={askWords.nearestQuote(index + 1)}
            id={`nearest-${index + 1}`}
            answer={answer.id}
            languageOf={languageOf}
          />
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
