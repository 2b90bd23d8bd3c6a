// Where editors describe a document, and remove it. It needs no script.
import type { Document } from '../../../../src/index.ts';
import { describeWords } from '../../../shared/wording/pages/edit.ts';
import { type Field, fields } from '../../editing/changes.ts';
import { describePath, documentPath, removePath } from '../../layout/urls.ts';
import { type Values, wasOf } from './described.ts';

export interface EditView {
  readonly document: Document;
  readonly typed: Values;
  /** What was in the fields when the form was first drawn. */
  readonly was: Values;
  readonly wrong?: readonly Field[];
  /** Why nothing was saved, where no field is to blame. */
  readonly failure?: string;
  readonly notice?: string | undefined;
}

export const EditPage = (view: EditView) => {
  const { document, notice, failure, wrong = [] } = view;
  const { id, title, path } = document;
  const isRefused = failure !== undefined || wrong.length > 0;
  return (
    <>
      <h1>
        <bdi>{describeWords.title(title)}</bdi>
      </h1>
      <p>
        <a href={documentPath(id)}>{describeWords.back}</a>
      </p>
      {notice !== undefined && (
        <p class="notice" role="status">
          {notice}
        </p>
      )}
      {isRefused && (
        <div class="notice" role="alert">
          <p>{[describeWords.notSaved, failure].filter((part) => part !== undefined).join(' ')}</p>
          <ul>
            {wrong.map((field) => (
              <li>
                <a href={`#${field}`}>{describeWords.wrong[field]}</a>
              </li>
            ))}
          </ul>
        </div>
      )}
      <form class="describe" method="post" action={describePath(id)}>
        <p class="note">{describeWords.lead}</p>
        {fields.map((field) => (
          <DescribedField {...view} field={field} />
        ))}
        <p class="note" dir="auto">
          {describeWords.collection(path)}
        </p>
        <button type="submit" class="main">
          {describeWords.save}
        </button>
      </form>
      <details class="remove" id="remove">
        <summary>{describeWords.removeTitle}</summary>
        <p>{describeWords.removeLead}</p>
        <form method="post" action={removePath(id)}>
          <button type="submit" aria-label={describeWords.removeOf(title)}>
            {describeWords.remove}
          </button>
        </form>
      </details>
    </>
  );
};

const DescribedField = ({
  typed,
  was,
  wrong = [],
  field,
}: Pick<EditView, 'typed' | 'was' | 'wrong'> & { readonly field: Field }) => {
  const { hints } = describeWords;
  const hint = field === 'published' || field === 'language' || field === 'url' ? hints[field] : undefined;
  const isWrong = wrong.includes(field);
  const told = [...(isWrong ? [`${field}-wrong`] : []), ...(hint === undefined ? [] : [`${field}-hint`])];
  return (
    <p>
      <label for={field}>{describeWords.fields[field]}</label>
      <input
        id={field}
        name={field}
        value={typed[field]}
        dir={field === 'url' || field === 'language' || field === 'published' ? 'ltr' : 'auto'}
        inputmode={field === 'url' ? 'url' : undefined}
        autocomplete="off"
        aria-invalid={isWrong ? 'true' : undefined}
        aria-describedby={told.length === 0 ? undefined : told.join(' ')}
        // A refused form begins where it has to be changed.
        autofocus={wrong[0] === field}
      />
      <input type="hidden" name={wasOf(field)} value={was[field]} />
      {isWrong && (
        <span class="wrong" id={`${field}-wrong`}>
          {describeWords.wrong[field]}
        </span>
      )}
      {hint !== undefined && (
        <span class="note" id={`${field}-hint`}>
          {hint}
        </span>
      )}
    </p>
  );
};
