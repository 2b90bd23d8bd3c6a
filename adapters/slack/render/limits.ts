// Every limit of Slack that a payload of ours could meet, and the check that none is broken.
// https://docs.slack.dev/reference/block-kit/ and .../chat.postMessage; the budget of a whole message is measured.
import type { HomeView, KnownBlock, ModalView } from '@slack/types';

export const limits = {
  /** Characters of the text beside the blocks: Slack cuts longer ones around here in places. */
  text: 4_000,
  blocksInMessage: 50,
  blocksInView: 100,
  /** Characters of all blocks as JSON: near 13,200 messages were refused below every other limit (bolt-js#2509). */
  message: 12_000,
  sectionText: 3_000,
  linkUrl: 3_000,
  headerText: 150,
  elementsInActions: 25,
  /** Rows of a data table beside its header, columns, and characters of all tables of a message. */
  tableRows: 100,
  tableColumns: 20,
  tableText: 10_000,
  tableCaption: 150,
  buttonText: 75,
  buttonValue: 2_000,
  optionText: 75,
  optionValue: 150,
  optionsInMenu: 100,
  confirmTitle: 100,
  confirmText: 300,
  confirmButton: 30,
  modalTitle: 24,
  modalButton: 24,
  /** UTF-8 bytes of a whole modal or Home (views.open, view_too_large). */
  view: 250_000,
  privateMetadata: 3_000,
  /** Of an agent's session. */
  sessionTitle: 200,
  /** Suggested prompts of an agent, and of an assistant thread. */
  prompts: 4,
  /** Characters of an assistant thread's title, and of a prompt's. */
  promptTitle: 75,
  /** Milliseconds within which a command, action, view or shortcut must be acknowledged. */
  acknowledge: 3_000,
} as const;

/** What we take of that: characters as JSON and blocks. A character has three bytes at most, and Home four sections. */
export const budgets = {
  full: { size: limits.message, blocks: limits.blocksInMessage },
  home: { size: 20_000, blocks: 45 },
  form: { size: 80_000, blocks: limits.blocksInView - 10 },
} as const;

/** A message without blocks shows its text. */
export interface Payload {
  /** Escaped. */
  readonly text: string;
  readonly blocks?: readonly KnownBlock[];
}

/** What Slack would refuse, in words; empty for a message that it takes. */
export function brokenLimits({ text, blocks = [] }: Payload): string[] {
  const size = JSON.stringify(blocks).length;
  return [
    ...(text === '' ? ['text is empty'] : []),
    ...over('text', text.length, limits.text),
    ...over('blocks', blocks.length, limits.blocksInMessage),
    ...over('characters in all blocks', size, limits.message),
    ...blocks.flatMap(brokenInside),
  ];
}

/** The same for a modal or Home. */
export function brokenViewLimits(view: HomeView | ModalView): string[] {
  const parts: Partial<Pick<ModalView, 'title' | 'submit' | 'close' | 'private_metadata'>> = view;
  const { title, submit, close, private_metadata: metadata = '' } = parts;
  return [
    ...over('title', textIn(title).length, limits.modalTitle),
    ...over('submit', textIn(submit).length, limits.modalButton),
    ...over('close', textIn(close).length, limits.modalButton),
    ...over('private_metadata', metadata.length, limits.privateMetadata),
    ...over('blocks', view.blocks.length, limits.blocksInView),
    ...over('bytes of the view', new TextEncoder().encode(JSON.stringify(view)).length, limits.view),
    ...view.blocks.flatMap(brokenInside),
  ];
}

const over = (name: string, size: number, most: number): string[] =>
  size > most ? [`${name}: ${size} of at most ${most}`] : [];

const textIn = (node: unknown): string =>
  typeof node === 'object' && node !== null && 'text' in node ? String(node.text) : '';

/** Limits of elements, found by their shape at any depth. */
function brokenInside(node: unknown): string[] {
  if (Array.isArray(node)) return node.flatMap(brokenInside);
  if (typeof node !== 'object' || node === null) return [];
  const { type, text, value, options, elements, ...rest } = node as Readonly<Record<string, unknown>>;
  const { positive_button: positive, negative_button: negative } = rest;
  const written = textIn(text);
  const isOption = type === undefined && typeof value === 'string';
  return [
    ...(type === 'actions' && Array.isArray(elements)
      ? over('elements in a row', elements.length, limits.elementsInActions)
      : []),
    ...(type === 'button' ? over('button text', written.length, limits.buttonText) : []),
    ...(type === 'button' && typeof value === 'string'
      ? over('button value', value.length, limits.buttonValue)
      : []),
    ...(type === 'data_table' && Array.isArray(rest['rows'])
      ? over('rows of a table', rest['rows'].length - 1, limits.tableRows)
      : []),
    ...(type === 'feedback_buttons' ? [positive, negative].flatMap(brokenFeedback) : []),
    ...(isOption ? over('option text', written.length, limits.optionText) : []),
    ...(isOption ? over('option value', value.length, limits.optionValue) : []),
    ...(type === 'section' ? over('section text', written.length, limits.sectionText) : []),
    ...(type === 'header' ? over('header text', written.length, limits.headerText) : []),
    ...(Array.isArray(options) ? over('options', options.length, limits.optionsInMenu) : []),
    ...Object.values(node).flatMap(brokenInside),
  ];
}

const brokenFeedback = (button: unknown): string[] => {
  const { text, value } = (button ?? {}) as Readonly<Record<string, unknown>>;
  return [
    ...over('feedback text', textIn(text).length, limits.buttonText),
    ...over('feedback value', String(value ?? '').length, limits.buttonValue),
  ];
};
