// The same answer as another platform would show it.
import type { Answer } from '../../../src/index.ts';
import { askWords } from '../../shared/wording/web.ts';
import { type AskAddress, askPath } from '../layout/urls.ts';
import type { Preview } from './preview.ts';

/** Links to every way in which the answer can be shown. */
export const PreviewSwitch = ({
  previews,
  address,
}: {
  readonly previews: readonly Preview[];
  readonly address: AskAddress;
}) => (
  <nav class="looks" aria-label={askWords.looks}>
    {[
      { name: undefined, label: askWords.page },
      ...previews.map(({ name, label }) => ({ name, label: askWords.look(label) })),
    ].map(({ name, label }) => (
      <a
        href={`${askPath({ ...address, look: name, rated: undefined })}#answer-title`}
        aria-current={address.look === name ? 'true' : undefined}
      >
        {label}
      </a>
    ))}
  </nav>
);

export const PreviewSection = ({
  preview,
  answer,
}: {
  readonly preview: Preview;
  readonly answer: Answer;
}) => (
  <section class={`look ${preview.name}`} aria-labelledby="answer-title">
    <h2 id="answer-title" class="quiet">
      {askWords.look(preview.label)}
    </h2>
    <div class="message">
      <div class="avatar" aria-hidden="true">
        V
      </div>
      <div class="body">
        <p class="who">
          <b>{askWords.bot}</b> <span class="app">{askWords.app}</span>
        </p>
        {preview.draw(answer)}
      </div>
    </div>
    <p class="note">{askWords.lookNote(preview.label)}</p>
  </section>
);
