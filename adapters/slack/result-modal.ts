// A modal that shows what a message would: for where nothing can be whispered.
import type { KnownBlock, ModalView } from '@slack/types';
import { shortcutWords } from '../shared/wording/shortcuts.ts';
import { limits } from './limits.ts';

/** Buttons of messages answer to the message's place, which a modal has not: they are left out. */
export const resultModal = (title: string, blocks: readonly KnownBlock[]): ModalView => ({
  type: 'modal',
  title: { type: 'plain_text', text: title },
  close: { type: 'plain_text', text: shortcutWords.close },
  blocks: blocks.filter(({ type }) => type !== 'actions').slice(0, limits.blocksInView),
});
