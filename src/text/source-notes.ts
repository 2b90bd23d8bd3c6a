// Where a note that names a source ends: after the sentence it belongs to, before the next one.

/** UTF-16 units of a note, its brackets among them. */
const longest = 250;
const note = /^\s*(?:[»”’"'_*]+\s*)?(\[[^[\]]+\]|\([^()]+\))(?:\.(?=\s|$)|(?=[\s,;:]|$))/u;
/** What goes on with the sentence that the note is in: "… [Byock, p. 138], he wrote." */
const goesOn = /^(?:[,;:]|\s+\p{Ll})/u;
/** "[3]", "[12, 14]", "[3–5]" */
const marker = /^\[\d{1,3}(?:\s?[,–-]\s?\d{1,3})*\]$/u;
const repeated = /^.(?:ibid|op\.? cit|loc\. cit)\b/iu;
const place =
  /(?<![\p{L}\p{N}])(?:(?:pp?|vol|no|fol|para|ch|sec|art|nr|bd|s|t|cap|pág|str)\.\s?\d|§\s?\d|(?:1[5-9]|20)\d\d[a-z]?(?![\p{L}\p{N}]))/iu;
const afterQuotation = /[.!?…]["'”’»]+_*\s*$|\s»\s*$/u;

export interface SourceNote {
  readonly end: number;
  /** Whether the sentence goes on after it. */
  readonly isWithin: boolean;
}

/**
 * The note at `at`, where a sentence ended with `before`: "“It is so.” ‖ [Byock, p. 138] The next …". Undefined where there is none, or one that may belong to what follows: a sentence of its own in brackets,
 * "(1)", "[Applause]".
 */
export function sourceNoteAt(text: string, at: number, before: string): SourceNote | undefined {
  const match = note.exec(text.slice(at, at + longest));
  const [whole, words] = [match?.[0], match?.[1]];
  if (whole === undefined || words === undefined || !isSource(words, afterQuotation.test(before)))
    return undefined;
  const end = at + whole.length;
  return { end, isWithin: goesOn.test(text.slice(end, end + 10)) };
}

function isSource(words: string, isOfQuotation: boolean): boolean {
  if (marker.test(words) || repeated.test(words)) return true;
  const content = words.slice(1, -1).trim();
  if (!/\p{L}/u.test(content) || !/^["“‘«„]?[\p{Lu}\p{N}]/u.test(content) || /[.!?]$/u.test(content))
    return false;
  return place.test(content) || (isOfQuotation && words.startsWith('[') && /[,\d]/u.test(content));
}
