// The modal of "Ask the corpus": a search that completes as one types, the quote that was chosen, where to post it.
import type { KnownBlock, ModalView, PlainTextOption } from '@slack/types';
import type { Quote } from '../../src/index.ts';
import { writeChoice } from '../shared/choice.ts';
import { excerpt } from '../shared/excerpt.ts';
import { lookupWords } from '../shared/wording/lookup.ts';
import { shortcutWords } from '../shared/wording/shortcuts.ts';
import { limits } from './limits.ts';
import { italic, richText, section } from './rich-text.ts';

export const lookup = {
  shortcut: 'verbatim-lookup',
  search: 'verbatim-lookup-search',
  view: 'verbatim-lookup-view',
  where: 'verbatim-lookup-where',
} as const;

/** Letters from which Slack asks for options. */
const fewestLetters = 2;

const plainText = (text: string) => ({ type: 'plain_text' as const, text, emoji: false });

/** Its label shows the words around the first that were searched; the value finds the whole quote. */
export const optionFor = (quote: Quote): PlainTextOption => ({
  text: plainText(excerpt(quote.text, limits.optionText, quote.highlights[0]?.start ?? 0)),
  description: plainText(excerpt(quote.citation.title, limits.optionText)),
  value: writeChoice(quote),
});

export interface Chosen {
  readonly option: PlainTextOption;
  /** The quote with its citation, or why there is none. */
  readonly blocks: readonly KnownBlock[];
  /** Names the quote that may be posted; absent where there is none. */
  readonly choice?: string;
}

export const lookupModal = (chosen?: Chosen): ModalView => ({
  type: 'modal',
  callback_id: lookup.view,
  title: { type: 'plain_text', text: lookupWords.title },
  close: { type: 'plain_text', text: shortcutWords.close },
  ...(chosen?.choice === undefined
    ? {}
    : { submit: { type: 'plain_text', text: lookupWords.post }, private_metadata: chosen.choice }),
  blocks: [
    searchBlock(chosen?.option),
    ...(chosen === undefined ? [richText(section(italic(lookupWords.hint)))] : chosen.blocks),
    ...(chosen?.choice === undefined ? [] : [whereBlock]),
  ],
});

const searchBlock = (option: PlainTextOption | undefined): KnownBlock => ({
  type: 'actions',
  block_id: lookup.search,
  elements: [
    {
      type: 'external_select',
      action_id: lookup.search,
      min_query_length: fewestLetters,
      placeholder: plainText(lookupWords.placeholder),
      ...(option === undefined ? {} : { initial_option: option }),
    },
  ],
});

const whereBlock: KnownBlock = {
  type: 'input',
  block_id: lookup.where,
  label: plainText(lookupWords.where),
  element: {
    type: 'conversations_select',
    action_id: lookup.where,
    default_to_current_conversation: true,
    filter: { exclude_bot_users: true },
  },
};
