// A quote as it is shown: where only the width of a page ended a line, with a space. Its words are as the document has them, and
// what is stored, compared and checked is the quote itself.
import { softBreaks } from '../../corpus/formats/lines/soft-breaks.ts';
import type { Quote } from '../answer.ts';

/** Files whose text has the line ends of its pages. In all others a line end within a paragraph is the author's. */
const wrapped = /\.(?:txt|text|rst|eml|mbox)$/i;

type Shown = Pick<Quote, 'text' | 'highlights' | 'citation'>;

/** The quote with its lines joined where the text goes on, and the sentences beside it, too. */
export function flowing<Q extends Shown>(quote: Q): Q {
  const { text, highlights, citation } = quote;
  if (!wrapped.test(citation.path)) return quote;
  const { joined, at } = join(text);
  return {
    ...quote,
    text: joined,
    highlights: highlights.map(({ start, end }) => ({ start: at(start), end: at(end) })),
    citation: { ...citation, before: join(citation.before).joined, after: join(citation.after).joined },
  };
}

interface Joined {
  readonly joined: string;
  /** Where an offset of the text is in it. */
  readonly at: (offset: number) => number;
}

function join(text: string): Joined {
  const breaks = softBreaks(text);
  let joined = '';
  let from = 0;
  for (const { span, shown } of breaks) {
    joined += text.slice(from, span.start) + shown;
    from = span.end;
  }
  const at = (offset: number): number => {
    let shorter = 0;
    for (const { span, shown } of breaks) {
      if (offset <= span.start) break;
      // Within the white space, at the end of what is shown for it.
      shorter += Math.min(offset, span.end) - span.start - Math.min(shown.length, offset - span.start);
    }
    return offset - shorter;
  };
  return { joined: joined + text.slice(from), at };
}
