// Documents' words in a text for models: each line is marked, so that nothing else can be taken for a quote. Pure.

/** Begins each line of what a document says, and no other line. */
const mark = '> ';
/** Begins each line of what somebody else's text quotes. */
const foreignMark = '| ';

/** Whatever a reader may show as the end of a line. */
const lineEnds = /(\r\n|[\n\r\v\f\u0085\u2028\u2029])/;

const everyLine = (text: string, begin: string): string =>
  text
    .split(lineEnds)
    .map((piece, index) => (index % 2 === 0 ? begin + piece : piece))
    .join('');

/** The whole text, its line ends as they are. */
export const marked = (text: string): string => everyLine(text, mark);

export const markedAsForeign = (text: string): string => everyLine(text, foreignMark);

/** What `marked` was given, in order, read back from a text whose other lines end with `\n`. */
export function readBack(text: string): string[] {
  const pieces = text.split(lineEnds);
  const quotes: string[] = [];
  let isOpen = false;
  for (let at = 0; at < pieces.length; at += 2) {
    const line = pieces[at] ?? '';
    if (line.startsWith(mark)) {
      const words = line.slice(mark.length);
      if (isOpen) quotes.push(`${quotes.pop() ?? ''}${pieces[at - 1] ?? ''}${words}`);
      else quotes.push(words);
    }
    isOpen = line.startsWith(mark);
  }
  return quotes;
}

/** A title or an address as one line that cannot pass for a quote. */
export const oneLine = (text: string): string => text.replace(/[\s\p{Cc}]+/gu, ' ').replace(/^[>|]/, ' $&');
