// The same answer as another platform would show it.
import { html, raw } from 'hono/html';
import type { Answer } from '../../../src/index.ts';
import { speaking } from '../../shared/language/language.ts';
import { askWords } from '../../shared/wording/pages/web.ts';
import { type AnswerAddress, answerPath } from '../layout/urls.ts';
import type { Preview } from './preview.ts';

/** Links to each way the answer can be shown. */
export const PreviewSwitch = ({
  previews,
  address,
}: {
  readonly previews: readonly Preview[];
  readonly address: AnswerAddress;
}) => (
  <nav class="switch" aria-label={askWords.shownAs}>
    {[
      { name: undefined, label: askWords.page },
      ...previews.map(({ name, label }) => ({ name, label: askWords.preview(label) })),
    ].map(({ name, label }) => (
      <a
        href={`${answerPath({ ...address, preview: name, isRated: false })}#answer-title`}
        aria-current={address.preview === name ? 'true' : undefined}
      >
        {label}
      </a>
    ))}
  </nav>
);

export const PreviewSection = ({
  preview: { name, label, preview },
  answer,
}: {
  readonly preview: Preview;
  readonly answer: Answer;
}) => (
  <section class={`preview ${name}`} aria-labelledby="answer-title">
    <h2 id="answer-title" class="quiet">
      {askWords.preview(label)}
    </h2>
    <div class="message" lang="en">
      <div class="avatar" aria-hidden="true">
        V
      </div>
      <div class="body">
        <p class="who">
          <b>{askWords.bot}</b> <span class="app">{askWords.app}</span>
        </p>
        {/* Chats speak English: drawn here and now, so that it is what would be sent. */}
        {speaking('en', () => raw(String(html`${preview(answer)}`)))}
      </div>
    </div>
    <p class="note">{askWords.previewNote(label)}</p>
  </section>
);
