// The page for asking questions.
import type { Answer } from '../../../../src/index.ts';
import { askWords } from '../../../shared/wording/pages/web.ts';
import type { AskAddress } from '../../layout/urls.ts';
import type { Preview } from '../../previews/preview.ts';
import { PreviewSection, PreviewSwitch } from '../../previews/preview-section.tsx';
import { AnswerSection, type AnswerView } from './answer.tsx';
import { Questions } from './questions.tsx';

export interface AskView {
  readonly documents: number;
  readonly samples: readonly string[];
  readonly address: AskAddress;
  readonly previews: readonly Preview[];
  /** Absent where nothing was asked yet. */
  readonly given?: { readonly answer: Answer; readonly milliseconds: number };
}

export const AskPage = ({ documents, samples, address, previews, given }: AskView) => (
  <>
    <h1>{askWords.title}</h1>
    <p class="lead">{askWords.lead(documents)}</p>
    <AskForm question={address.question} after={followUpOf(given?.answer)} />
    <div id="busy" role="status" class="busy"></div>
    {given === undefined ? (
      <Beginning samples={samples} />
    ) : (
      <Given {...given} previews={previews} address={{ ...address, answer: given.answer.id }} />
    )}
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

const AskForm = ({ question, after }: { readonly question: string; readonly after: string | undefined }) => (
  <search>
    <form class="ask" action="/" method="get" data-busy={askWords.busy}>
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
        />
        <button type="submit">{askWords.button}</button>
      </div>
      {after !== undefined && <input type="hidden" name="after" value={after.slice(0, longestQuestion)} />}
    </form>
  </search>
);

/** UTF-16 units. Longer ones do not fit into every address. */
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
