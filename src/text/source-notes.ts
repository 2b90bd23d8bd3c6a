// Where notes that name a source end: after the sentence they belong to, before the next one.

/** UTF-16 units that are looked at. */
const longest = 300;
const bracketed = String.raw`\[[^[\]]+\]|\([^()]+\)`;
const notes = new RegExp(
  String.raw`^\s*([»”’"'_*]+\s*)?((?:${bracketed})(?:\s*\[[^[\]]+\])*)(?:\.(?=\s|$)|(?=[\s,;:]|$))`,
  'u',
);
/** What goes on with the sentence that the note is in: "… [Byock, p. 138], he wrote." */
const goesOn = /^(?:[,;:]|\s+\p{Ll})/u;
/** A German quotation closes with "“". A mark after a space, as in French, the segmenter leaves to what follows. */
const afterQuotation = /[.!?…]\s?["'”’»“‘]+[_*]*\s*$/u;

const marker = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*$/u;
const repeated = /^(?:ibid|op\.? cit|loc\. cit)\b/iu;
/** "Smith 2010", "Smith & Roe, 2010a, p. 4", "Smith et al. 2010": an author, and a year right after. */
const authorAndYear =
  /^\p{Lu}[\p{L}’'-]+(?:(?:,? (?:and|und|et|y|&)|,) \p{Lu}[\p{L}’'-]+)*(?: et al\.?)?,? \(?(?:1[5-9]|20)\d\d[a-z]?\)?(?:[,:;] .*)?$/u;
/** "Byock, Op. Cit., p. 138": an author and a page or volume. */
const authorAndPage = /^\p{Lu}.*,\s(?:pp?|vol|fol|S|Bd)\.\s?\d/u;
/** "Roe, The Book: A History": square brackets hold little else after a quotation. */
const named = /^["“‘«„]?\p{Lu}.*[,\d]/u;
/** Words that begin with capitals there and name no author. */
const noAuthor =
  /^(?:effective|until|from|since|before|after|as|in|on|at|by|to|for|see|only|except|January|February|March|April|May|June|July|August|September|October|November|December|act|law|article|section|regulation|directive|version|revised|amended|added|updated|ab|bis|seit|vor|nach|im|siehe|stand|fassung|dès|depuis|avant|après|en|jusqu|voir|desde|hasta|antes|después|véase)(?!\p{L})/iu;

export interface SourceNotes {
  readonly end: number;
  /** Whether the sentence goes on after them. */
  readonly isWithin: boolean;
}

/**
 * The end of the notes at `at`, where a sentence ended with `before`: "“It is so.” ‖ [Byock, p. 138] The next …". Undefined
 * where there is none, or one that may belong to what follows: a sentence of its own in brackets, "[Applause]", and all that is
 * after a sentence which quotes nobody, as the condition of the next one, "(Until 2026)", or the number of a paragraph, "[13]".
 */
export function sourceNotesAt(text: string, at: number, before: string): SourceNotes | undefined {
  const match = notes.exec(text.slice(at, at + longest));
  const [whole, closing = '', words] = match ?? [];
  if (whole === undefined || words === undefined) return undefined;
  const content = words.slice(1, words.search(/[\])]/u)).trim();
  const isSource =
    repeated.test(content) ||
    (afterQuotation.test(before.trimEnd() + closing) && namesSource(content, words.startsWith('[')));
  if (!isSource) return undefined;
  const end = at + whole.length;
  return { end, isWithin: goesOn.test(text.slice(end, end + 10)) };
}

function namesSource(content: string, isSquare: boolean): boolean {
  if (isSquare && marker.test(content)) return true;
  if (/[.!?]$/u.test(content) || noAuthor.test(content)) return false;
  return authorAndPage.test(content) || authorAndYear.test(content) || (isSquare && named.test(content));
}
