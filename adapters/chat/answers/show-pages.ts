// The pages that quotes are on: pictures with the quotes marked, and links to saved pages in the reader. What the place may
// see is asked again at the press.
import { pageKindOf, type Quote, type Scoped } from '../../../src/index.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { readerPagePath } from '../../shared/render/reader-links.ts';
import { chatWords } from '../../shared/wording/chat/chat.ts';
import { pictureWords } from '../../shared/wording/picture.ts';
import { withPages } from '../parts/pages.ts';
import { emptyFoot, type Image, line, type Part, paragraph, sentence } from '../port/message.ts';
import type { PressedAnswer } from './pressed.ts';

/** Characters of a picture's description, which is the quote. */
const longestDescription = 1000;

/** What is said of one quote's page, and its pictures. */
interface Shown {
  readonly said: readonly Part[];
  readonly images: readonly Omit<Image, 'name'>[];
}

/** Of the quotes that the pressed message shows. */
export async function showPages(pressed: PressedAnswer): Promise<unknown> {
  const { context, asker, answer, token, response } = pressed;
  const pages = context.draws.pages ?? { office: false };
  const quotes = answer.kind === 'answered' || answer.kind === 'unsure' ? answer.quotes : [];
  const scoped = context.verbatim.within(asker);
  const shown: Shown[] = [];
  for (const quote of withPages(quotes.slice(token.from, token.from + token.shown), pages))
    shown.push(await pageOf(quote, scoped, pages.reader));
  if (shown.length === 0 || response.show === undefined) return response.whisper(sentence(chatWords.notKept));
  const message = { head: [], body: shown.flatMap(({ said }) => said), foot: () => emptyFoot };
  const images = shown
    .flatMap((one) => one.images)
    .map((image, index) => ({ ...image, name: `page-${index + 1}.png` }));
  if (images.length === 0) return response.send(message);
  const where = await response.show(message, images);
  return where === 'directly' ? response.whisper(sentence(pictureWords.sent)) : undefined;
}

/** `reader` is its public address. A saved page is the reader's to show: it is no picture. */
async function pageOf({ text, citation }: Quote, scoped: Scoped, reader: string | undefined): Promise<Shown> {
  const { documentId, span, title, path } = citation;
  if (reader !== undefined && pageKindOf(path) === 'saved') {
    if (scoped.quoteAt(documentId, span) === undefined) return words(pictureWords.notFound(title));
    const link = reader + readerPagePath(citation);
    return { said: [[paragraph({ text: pictureWords.inReader(title), link })]], images: [] };
  }
  const picture = await scoped.picture(documentId, span);
  if (picture === undefined) return words(pictureWords.notFound(title));
  if (picture.kind === 'refused') return words(pictureWords.refused(picture.reason));
  if (picture.kind === 'page') return words(pictureWords.refused('format'));
  const description = excerpt(text, longestDescription);
  return {
    said: [
      ...picture.images.map(({ page, label = page }) => line(pictureWords.caption(title, label))),
      ...(picture.isMarked ? [] : [line(pictureWords.notMarked)]),
    ],
    images: picture.images.map(({ page, label = page, png }) => ({
      ...{ png, description },
      title: pictureWords.caption(title, label),
    })),
  };
}

const words = (text: string): Shown => ({ said: [line(text)], images: [] });
