// Nothing goes to Slack whose quotes are not what their documents say.
import type { Log, Scoped } from '../../src/index.ts';
import { showsExactly } from '../shared/gate.ts';
import { chatWords } from '../shared/wording/chat.ts';
import type { Drawing } from './render.ts';
import { plain, quotesIn, richText, section } from './rich-text.ts';

/** The drawing as it is, or without quotes where any one of them is not what a document in scope says. */
export function gate(drawing: Drawing, scoped: Pick<Scoped, 'stands'>, log: Log): Drawing {
  if (showsExactly(quotesIn(drawing.blocks), drawing.shown, scoped, log)) return drawing;
  return { text: chatWords.stopped, blocks: [richText(section(plain(chatWords.stopped)))], shown: [] };
}
