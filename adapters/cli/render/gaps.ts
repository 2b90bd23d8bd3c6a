// Renders unanswered questions for a terminal.
import type { Gaps } from '../../../src/index.ts';
import { place } from '../../shared/wording/citation.ts';
import { gapWords, journalWords } from '../../shared/wording/journal.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap.ts';

const indent = '    ';

export function renderGaps(gathered: Gaps, style: Style): string {
  const groups = gathered.gaps.map((gap) => {
    const quote = gap.answeredToday?.quotes[0];
    const lines = [
      gapWords.counts(gap),
      journalWords.example(gap.example),
      ...(quote === undefined
        ? []
        : [
            journalWords.answeredToday(`${quote.citation.title}, ${place(quote.citation)}`),
            `“${quote.text}”`,
          ]),
    ];
    const wrapped = lines.flatMap((line) => wrapText(escapeLine(line), style.columns - indent.length));
    return [style.bold(escapeLine(gap.words.join(', '))), ...wrapped.map((line) => indent + line)].join('\n');
  });
  const leftOut = gapWords.leftOut(gathered);
  return [...groups, gapWords.title(gathered), ...(leftOut === '' ? [] : [leftOut])].join('\n\n');
}
