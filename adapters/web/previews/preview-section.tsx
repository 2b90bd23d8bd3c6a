// The same answer as another platform would show it.
import type { Answer } from '../../../src/index.ts';
import { askWords } from '../../shared/wording/web.ts';
import { type AskAddress, askPath } from '../layout/urls.ts';
import { DiscordParts } from './discord.tsx';
import type { Look } from './preview.ts';
import { SlackBlocks } from './slack.tsx';

/** Links to every way in which the answer can be shown. */
export const LookSwitch = ({
  looks,
  address,
}: {
  readonly looks: readonly Look[];
  readonly address: AskAddress;
}) => (
  <nav class="looks" aria-label={askWords.looks}>
    {[
      { name: undefined, label: askWords.page },
      ...looks.map(({ name, label }) => ({ name, label: askWords.look(label) })),
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

export const LookSection = ({ look, answer }: { readonly look: Look; readonly answer: Answer }) => (
  <section class={`look ${look.name}`} aria-labelledby="answer-title">
    <h2 id="answer-title" class="quiet">
      {askWords.look(look.label)}
    </h2>
    <div class="message">
      <div class="avatar" aria-hidden="true">
        V
      </div>
      <div class="body">
        <p class="who">
          <b>{askWords.bot}</b> <span class="app">{askWords.app}</span>
        </p>
        <Payload look={look} answer={answer} />
      </div>
    </div>
    <p class="note">{askWords.lookNote(look.label)}</p>
  </section>
);

const Payload = ({ look, answer }: { readonly look: Look; readonly answer: Answer }) =>
  look.name === 'slack' ? (
    <SlackBlocks {...look.payloadOf(answer)} />
  ) : (
    <DiscordParts {...look.payloadOf(answer)} />
  );
