// Whether the latest documents are asked for first: "sort:newest" anywhere, or the words, set apart from the question.

export interface Ordered {
  /** The text without the request. */
  readonly words: string;
  readonly newestFirst: boolean;
}

/** How the order is written as a filter. */
export const newestFilter = 'sort:newest';

const asFilter = /(?<=^|\s)sort:newest(?=$|\s)/gi;
const said = '(?:newest|latest|most recent) (?:ones? )?first';
/** A sign sets it apart, so that "Are entries listed newest first" remains a question about a list. */
const atEnd = new RegExp(
  String.raw`[\s,;:.!?()\[\]–—-]*[,;:.!?(\[–—-]\s*${said}(?:,? please)?[)\].!?\s]*$`,
  'i',
);
const atBeginning = new RegExp(String.raw`^\s*${said}(?:,? please)?\s*[,:;.–—-]\s*`, 'i');
const alone = new RegExp(String.raw`^\s*(?:and |but |the )*${said}(?:,? please)?[.!?\s]*$`, 'i');

/** UTF-16 units at either end in which the words are looked for. */
const reach = 60;

export function readOrder(text: string): Ordered {
  const words = withoutSaid(text.replace(asFilter, ' '));
  return words.trim() === text.trim() ? { words: text, newestFirst: false } : { words, newestFirst: true };
}

function withoutSaid(text: string): string {
  if (alone.test(text)) return '';
  const begun = text.slice(0, reach).replace(atBeginning, '') + text.slice(reach);
  const [rest, end] = [begun.slice(0, -reach), begun.slice(-reach)];
  return rest + end.replace(atEnd, (cut) => (cut.includes('?') ? '?' : ''));
}
