// Draws the documents, and what they leave unanswered.
import type { Document, Gap } from '../../src/index.ts';
import { excerpt } from '../shared/excerpt.ts';
import { attribution, place } from '../shared/wording/citation.ts';
import { gapWords } from '../shared/wording/journal.ts';
import { type Part, part } from './page.ts';
import { bold, italic, linked, plain, quoteElement, section } from './rich-text.ts';

/** Characters of a question that is named again. */
const longest = 300;

/** Title, who published it and when, and the file. */
export function drawDocument(document: Document): Part {
  const { title, url, path } = document;
  const about = [attribution(document), path].filter((piece) => piece !== '').join(' · ');
  return part(section(linked(url, bold(title)), plain(` · ${about}`)));
}

/** What the questions share, how often it was asked, and the quote that answers it today, if one does. */
export function drawGap(gap: Gap): Part {
  const about = section(
    bold(excerpt(gap.words.join(', '), longest)),
    plain(`\n${gapWords.counts(gap)}\n`),
    italic(gapWords.example(excerpt(gap.example, longest))),
  );
  const quote = gap.answeredToday?.quotes[0];
  if (quote === undefined) return part(about);
  const where = gapWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`);
  return { ...part(about, section(plain(where)), quoteElement(quote)), quote };
}
