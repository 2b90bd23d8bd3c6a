// The documents, and what they leave unanswered, in neutral parts.
import type { Document, Gap } from '../../../src/index.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { documentWords } from '../../shared/wording/chat/commands.ts';
import { attribution, place } from '../../shared/wording/citation.ts';
import { gapWords, journalWords } from '../../shared/wording/journal.ts';
import { bold, italic, type Part, paragraph, plain, type RowBlock, type Table } from '../port/message.ts';

/** Characters of a question that is named again. */
export const longestQuestion = 300;

/** Title, who published it and when, and the file. */
export const documentParts = (documents: readonly Document[]): Part[] => {
  const table: Table = {
    caption: documentWords.caption(documents.length),
    columns: documentWords.columns,
  };
  return documents.map((document) => [documentRow(document, table)]);
};

function documentRow(document: Document, table: Table): RowBlock {
  const { title, url, path, author, publisher, published = '' } = document;
  const about = [attribution(document), path].filter((piece) => piece !== '').join(' · ');
  const link = url === undefined ? {} : { link: url };
  const by = [author, publisher].filter((name) => name !== undefined).join(', ');
  return {
    ...{ kind: 'row', table },
    cells: [{ text: title, ...link }, plain(by), plain(published), plain(path)],
    line: [{ text: title, emphasis: 'bold', ...link }, plain(` · ${about}`)],
  };
}

/** What the questions share, how often it was asked, and the quote that answers it today, if one does. */
export function gapPart(gap: Gap): Part {
  const about = paragraph(
    bold(excerpt(gap.words.join(', '), longestQuestion)),
    plain(`\n${gapWords.counts(gap)}\n`),
    italic(journalWords.example(excerpt(gap.example, longestQuestion))),
  );
  const quote = gap.answeredToday?.quotes[0];
  if (quote === undefined) return [about];
  const where = journalWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`);
  return [about, paragraph(plain(where)), { kind: 'quote', quote }];
}
