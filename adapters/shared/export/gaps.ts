// Unanswered questions as Markdown, for pasting into a planning document.
import type { Gaps } from '../../../src/index.ts';
import { place } from '../wording/citation.ts';
import { gapWords, journalWords } from '../wording/journal.ts';
import { block, heading, item, list, paragraph, toMarkdown } from './markdown.ts';

export function gapsAsMarkdown(gathered: Gaps): string {
  const leftOut = gapWords.leftOut(gathered);
  return toMarkdown([
    heading(1, gapWords.title(gathered)),
    ...(leftOut === '' ? [] : [paragraph(leftOut)]),
    ...gathered.gaps.flatMap((gap) => {
      const quote = gap.answeredToday?.quotes[0];
      const facts = [gapWords.counts(gap), journalWords.example(gap.example)];
      return [
        heading(2, gap.words.join(', ')),
        list(facts.map(item)),
        ...(quote === undefined
          ? []
          : [
              paragraph(journalWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`)),
              block(quote.text),
            ]),
      ];
    }),
  ]);
}
