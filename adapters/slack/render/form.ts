// Forms, and what only one person is shown, as Slack's modals.
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Choice, Field, Form } from '../../chat/port/events.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { shortcutWords } from '../../shared/wording/chat/shortcuts.ts';
import { optionOf, plainText } from './controls.ts';
import { limits, type Payload } from './limits.ts';

/** Where a form was opened from; '' for what is unknown. What it leads to is said there. */
export interface Origin {
  readonly channel: string;
  readonly thread: string;
}

/** Letters from which Slack asks for options. */
const fewestLetters = 2;

export function modalOf(
  { form, value, title, fields, shown, submit, close }: Form<Payload>,
  origin: Origin,
): ModalView {
  const searches = fields.filter(({ kind }) => kind === 'search');
  const others = fields.filter(({ kind }) => kind !== 'search');
  return {
    type: 'modal',
    callback_id: form,
    private_metadata: writeMetadata(origin, value),
    title: plainText(title),
    ...(submit === undefined ? {} : { submit: plainText(submit) }),
    close: plainText(close),
    blocks: [...searches.map(blockOf), ...(shown?.blocks ?? []), ...others.map(blockOf)],
  };
}

const writeMetadata = ({ channel, thread }: Origin, value: string): string =>
  [channel, thread, value].join(' ');

export function readMetadata(metadata: string): Origin & { readonly value: string } {
  const [channel = '', thread = '', ...value] = metadata.split(' ');
  return { channel, thread, value: value.join(' ') };
}

function blockOf(field: Field): KnownBlock {
  switch (field.kind) {
    case 'choice': {
      const { name, label, options } = field;
      const element = { type: 'radio_buttons' as const, action_id: name, options: options.map(optionOf) };
      return { type: 'input', block_id: name, label: plainText(label), element };
    }
    case 'text': {
      const { name, label, longest } = field;
      const element = {
        type: 'plain_text_input' as const,
        action_id: name,
        multiline: true,
        max_length: longest,
      };
      return { type: 'input', block_id: name, optional: true, label: plainText(label), element };
    }
    case 'search': {
      const { action, placeholder, chosen } = field;
      const element = {
        type: 'external_select' as const,
        action_id: action,
        min_query_length: fewestLetters,
        placeholder: plainText(placeholder),
        ...(chosen === undefined ? {} : { initial_option: offeredOf(chosen) }),
      };
      return { type: 'actions', block_id: action, elements: [element] };
    }
    case 'conversation': {
      const { name, label } = field;
      const element = {
        type: 'conversations_select' as const,
        action_id: name,
        default_to_current_conversation: true,
        filter: { exclude_bot_users: true },
      };
      return { type: 'input', block_id: name, label: plainText(label), element };
    }
  }
}

/** What is offered while somebody types: the words around the first that was searched, and the title below them. */
export function offeredOf(choice: Choice): PlainTextOption {
  if (!('quote' in choice)) return optionOf({ value: choice.value, label: choice.title });
  const { text, highlights, citation } = choice.quote;
  const literal = (label: string) => ({ ...plainText(label), emoji: false });
  return {
    text: literal(excerpt(text, limits.optionText, highlights[0]?.start ?? 0)),
    description: literal(excerpt(citation.title, limits.optionText)),
    value: choice.value,
  };
}

/** A message as a modal. Buttons of messages need the message's place, which a modal has not: they are left out. */
export const resultModal = (title: string, blocks: readonly KnownBlock[]): ModalView => ({
  type: 'modal',
  title: plainText(title),
  close: plainText(shortcutWords.close),
  blocks: blocks
    .filter(({ type }) => type !== 'actions' && type !== 'context_actions')
    .slice(0, limits.blocksInView),
});
