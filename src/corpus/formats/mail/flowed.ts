// Text in format=flowed, RFC 3676: lines that a program broke are made whole again.

/** A line and how many signs of quotation are before it. */
interface Line {
  readonly depth: number;
  readonly words: string;
}

/** `deletesSpace` is what the parameter DelSp says. */
export function unflowed(text: string, deletesSpace: boolean): string {
  const lines: Line[] = [];
  let goesOn = false;
  for (const line of text.split('\n').map(lineOf)) {
    const open = lines.at(-1);
    // Where the depth of quotation changes, a paragraph ends, whatever the line before ends with.
    if (goesOn && open !== undefined && open.depth === line.depth && !isSignature(line)) {
      const words = deletesSpace ? open.words.slice(0, -1) : open.words;
      lines[lines.length - 1] = { ...open, words: words + line.words };
    } else lines.push(line);
    goesOn = line.words.endsWith(' ') && !isSignature(line);
  }
  return lines.map(({ depth, words }) => (depth === 0 ? words : `${'>'.repeat(depth)} ${words}`)).join('\n');
}

function lineOf(line: string): Line {
  const [quotes = ''] = /^>*/.exec(line) ?? [];
  return { depth: quotes.length, words: line.slice(quotes.length).replace(/^ /, '') };
}

const isSignature = ({ words }: Line): boolean => words === '-- ';
