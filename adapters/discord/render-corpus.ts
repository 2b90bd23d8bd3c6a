// Draws the documents, and what they leave unanswered.
import type { Document, Gap } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { attribution, place } from '../shared/wording/citation.ts';
import { gapWords } from '../shared/wording/journal.ts';
import { bold, italic, link, plain } from './markup.ts';
import { type Part, part, quotedPart } from './page.ts';

/** Characters of a question that is named again. */
const longest = 300;

/** Title, who published it and when, and the file. */
export function drawDocument(document: Document): Part {
  const { title, url, path } = document;
  const about = [attribution(document), path].filter((piece) => piece !== '').join(' · ');
  const isWeb = url !== undefined && /^https?:/.test(url);
  return part(isWeb ? link(url, title) : bold(title), plain(` · ${about}`));
}

/** What the questions share, how often it was asked, and the quote that answers it today, if one does. */
export function drawGap(gap: Gap): Part {
  const about = [
    bold(excerpt(gap.words.join(', '), longest)),
    plain(gapWords.counts(gap)),
    italic(gapWords.example(excerpt(gap.example, longest))),
  ].join('\n');
  const quote = gap.answeredToday?.quotes[0];
  if (quote === undefined) return part(about);
  const where = gapWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`);
  const { markdown } = quotedPart(quote);
  return { markdown: `${about}\n${plain(where)}\n${markdown}`, quote };
}
