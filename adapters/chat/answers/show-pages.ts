// The pages that quotes are on, as pictures with the quotes marked. What the place may see is asked again at the press.
import { excerpt } from '../../shared/render/excerpt.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { pictureWords } from '../../shared/wording/picture.ts';
import { withPages } from '../parts/quoted.ts';
import { emptyFoot, type Image, line, type Part, sentence } from '../port/message.ts';
import type { PressedAnswer } from './pressed.ts';

/** Characters of a picture's description, which is the quote. */
const longestDescription = 1000;

/** Of the quotes that the pressed message shows. */
export async function showPages({
  context,
  asker,
  answer,
  token,
  response,
}: PressedAnswer): Promise<unknown> {
  const quotes = answer.kind === 'answered' || answer.kind === 'unsure' ? answer.quotes : [];
  const scoped = context.verbatim.within(asker);
  const images: Image[] = [];
  const said: Part[] = [];
  for (const { text, citation } of withPages(quotes.slice(token.from, token.from + token.shown))) {
    const picture = await scoped.picture(citation.documentId, citation.span);
    if (picture === undefined) said.push(line(pictureWords.notFound(citation.title)));
    else if (picture.kind === 'refused') said.push(line(pictureWords.refused(picture.reason)));
    else if (picture.kind === 'page') said.push(line(pictureWords.refused('format')));
    else {
      for (const { page, label = page, png } of picture.images) {
        said.push(line(pictureWords.caption(citation.title, label)));
        const description = excerpt(text, longestDescription);
        images.push({ name: `page-${images.length + 1}.png`, png, description });
      }
      if (!picture.isMarked) said.push(line(pictureWords.notMarked));
    }
  }
  if (said.length === 0 || response.show === undefined) return response.whisper(sentence(chatWords.notKept));
  const message = { head: [], body: said, foot: () => emptyFoot };
  if (images.length === 0) return response.send(message);
  const where = await response.show(message, images);
  return where === 'directly' ? response.whisper(sentence(pictureWords.sent)) : undefined;
}
