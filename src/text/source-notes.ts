// Where notes that name a source end: after the sentence they belong to, before the next one.

/** UTF-16 units that are looked at. */
const longest = 300;
const bracketed = String.raw`\[[^[\]]+\]|\([^()]+\)`;
const notes = new RegExp(
  String.raw`^\s*(?:[»”’"'_*]+\s*)?((?:${bracketed})(?:\s*\[[^[\]]+\])*)(?:\.(?=\s|$)|(?=[\s,;:]|$))`,
  'u',
);
/** What goes on with the sentence that the note is in: "… [Byock, p. 138], he wrote." */
const goesOn = /^(?:[,;:]|\s+\p{Ll})/u;
const afterQuotation = /[.!?…]["'”’»]+[_*]*\s*$|\s»\s*$/u;

const marker = /^\d{1,3}(?:\s?[,–-]\s?\d{1,3})*$/u;
const repeated = /^(?:ibid|op\.? cit|loc\. cit)\b/iu;
/** "Smith 2010", "Smith & Roe, 2010a, p. 4", "Smith et al. 2010": an author, and a year right after. */
const authorAndYear =
  /^\p{Lu}[\p{L}’'-]+(?:(?:,? (?:and|und|et|y|&)|,) \p{Lu}[\p{L}’'-]+)*(?: et al\.?)?,? \(?(?:1[5-9]|20)\d\d[a-z]?\)?(?:[,:;] .*)?$/u;
/** "Byock, Op. Cit., p. 138": an author and a page or volume. */
const authorAndPage = /^\p{Lu}.*,\s(?:pp?|vol|fol|S|Bd)\.\s?\d/u;
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
 * where there is none, or one that may belong to what follows: a sentence of its own in brackets, the condition of the next
 * one ("(Until 2026)"), the number of a paragraph or of an entry ("[13]"), "[Applause]".
 */
export function sourceNotesAt(text: string, at: number, before: string): SourceNotes | undefined {
  const match = notes.exec(text.slice(at, at + longest));
  const [whole, words] = [match?.[0], match?.[1]];
  const isOfQuotation = afterQuotation.test(before);
  if (whole === undefined || words === undefined) return undefined;
  const first = words.slice(1, words.search(/[\])]/u)).trim();
  if (!isSource(first, words.startsWith('['), isOfQuotation)) return undefined;
  const end = at + whole.length;
  return { end, isWithin: goesOn.test(text.slice(end, end + 10)) };
}

function isSource(content: string, isSquare: boolean, isOfQuotation: boolean): boolean {
  if (repeated.test(content)) return true;
  // Elsewhere a number in brackets may count paragraphs or the entries of a list.
  if (marker.test(content)) return isSquare && isOfQuotation;
  if (/[.!?]$/u.test(content) || noAuthor.test(content)) return false;
  if (authorAndPage.test(content)) return true;
  // After a sentence that quotes nobody, "(Germany 2026)" may be what the next one holds for.
  return isOfQuotation
    ? authorAndYear.test(content) || (isSquare && /^["“‘«„]?\p{Lu}.*[,\d]/u.test(content))
    : authorAndYear.test(content) && / et al\b|[:,] ?(?:pp?\.)? ?\d+$/u.test(content);
}
