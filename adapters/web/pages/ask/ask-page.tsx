// The page for asking questions.
import type { Answer } from '../../../../src/index.ts';
import { askWords } from '../../../shared/wording/pages/web.ts';
import type { Preview } from '../../previews/preview.ts';
import { PreviewSection, PreviewSwitch } from '../../previews/preview-section.tsx';
import { AnswerSection, type AnswerView } from './answer.tsx';
import { Questions } from './questions.tsx';

export interface AskView {
  readonly documents: number;
  readonly samples: readonly string[];
  readonly previews: readonly Preview[];
  /** In the field. */
  readonly question: string;
  /** The answer, or why there is none to show; absent where nothing was asked yet. */
  readonly given: AnswerView | string | undefined;
}

export const AskPage = ({ documents, samples, question, previews, given }: AskView) => (
  <>
    {given === undefined ? (
      <>
        <h1>{askWords.title}</h1>
        <p class="lead">{askWords.lead(documents)}</p>
      </>
    ) : (
      <h1 class="question" dir="auto">
        {question}
      </h1>
    )}
    <AskForm question={question} earlier={typeof given === 'string' ? undefined : given} />
    <div id="busy" role="status" class="busy"></div>
    {given === undefined && <Beginning samples={samples} />}
    {typeof given === 'string' && <p class="notice">{given}</p>}
    {typeof given === 'object' && <Given {...given} previews={previews} />}
  </>
);

/** The answer as the page shows it, or as the platform that the address names would. */
const Given = ({ previews, ...view }: AnswerView & Pick<AskView, 'previews'>) => {
  const preview = previews.find(({ name }) => name === view.address.preview);
  return (
    <>
      {previews.length > 0 && (
        <PreviewSwitch previews={previews} address={{ ...view.address, preview: preview?.name }} />
      )}
      {preview === undefined ? (
        <AnswerSection {...view} />
      ) : (
        <PreviewSection preview={preview} answer={view.answer} />
      )}
    </>
  );
};

/** The question that a follow-up refers to; a greeting is not one. */
const followUpOf = (answer: Answer | undefined): string | undefined =>
  answer === undefined || answer.kind === 'told' ? undefined : (answer.understood ?? answer.question);

interface AskFormView {
  readonly question: string;
  readonly earlier: AnswerView | undefined;
}

const AskForm = ({ question, earlier }: AskFormView) => (
  <search>
    <form class="ask" action="/" method="post" data-busy={askWords.busy}>
      <label for="question">{askWords.label}</label>
      <div class="field">
        <input
          id="question"
          name="q"
          type="search"
          value={question}
          placeholder={askWords.placeholder}
          maxlength={longestQuestion}
          autocomplete="off"
          spellcheck={false}
          enterkeyhint="search"
          required
          data-suggestions={askWords.suggestions}
          data-ask-this={askWords.askThis('…')}
        />
        <button type="submit">{askWords.button}</button>
      </div>
      <Hidden name="after" value={followUpOf(earlier?.answer)?.slice(0, longestQuestion)} />
      <Hidden name="preview" value={earlier?.address.preview} />
    </form>
  </search>
);

const Hidden = ({ name, value }: { readonly name: string; readonly value: string | undefined }) =>
  value !== undefined && <input type="hidden" name={name} value={value} />;

/** UTF-16 units: what a page of questions has room for. */
const longestQuestion = 1_000;

const Beginning = ({ samples }: { readonly samples: readonly string[] }) => (
  <section class="beginning">
    {samples.length > 0 && (
      <>
        <h2>{askWords.samples}</h2>
        <Questions questions={samples} />
      </>
    )}
    <h2>{askWords.narrow}</h2>
    <Pairs pairs={askWords.narrowing} />
    <div class="needs-script" hidden>
      <h2>{askWords.keysTitle}</h2>
      <Pairs pairs={askWords.keys} />
    </div>
  </section>
);

const Pairs = ({ pairs }: { readonly pairs: readonly (readonly [string, string])[] }) => (
  <dl class="pairs">
    {pairs.map(([sign, meaning]) => (
      <div>
        <dt>
          <kbd>{sign}</kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
);
