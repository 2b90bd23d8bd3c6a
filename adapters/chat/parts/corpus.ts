// The documents, and what they leave unanswered, in neutral parts.
import type { Document, Gap } from '../../../src/index.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { attribution, place } from '../../shared/wording/citation.ts';
import { gapWords } from '../../shared/wording/journal.ts';
import { bold, italic, type Part, paragraph, plain } from '../port/message.ts';

/** Characters of a question that is named again. */
export const longestQuestion = 300;

/** Title, who published it and when, and the file. */
export function documentPart(document: Document): Part {
  const { title, url, path } = document;
  const about = [attribution(document), path].filter((piece) => piece !== '').join(' · ');
  const named = { text: title, emphasis: 'bold' as const, ...(url === undefined ? {} : { link: url }) };
  return [paragraph(named, plain(` · ${about}`))];
}

/** What the questions share, how often it was asked, and the quote that answers it today, if one does. */
export function gapPart(gap: Gap): Part {
  const about = paragraph(
    bold(excerpt(gap.words.join(', '), longestQuestion)),
    plain(`\n${gapWords.counts(gap)}\n`),
    italic(gapWords.example(excerpt(gap.example, longestQuestion))),
  );
  const quote = gap.answeredToday?.quotes[0];
  if (quote === undefined) return [about];
  const where = gapWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`);
  return [about, paragraph(plain(where)), { kind: 'quote', quote }];
}
