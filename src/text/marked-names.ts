// Names that end in a mark and go on: "Yahoo! Groups", "the editor of Who! Magazine", "Which? Magazine", "Guess? Inc."

/** Splits a list at its white space. */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

/** No words or names of places: "She lives in Oklahoma! Visitors are welcome." */
const brands = listed('yahoo myyahoo jeopardy joomla kahoot elgg yu-gi-oh yum wham');
/** A greeting, but for after a small word: "en ¡Hola! Argentina". */
const greetingBrand = /\p{Ll} [“"«]?¡Hola!$/u;
const askingBrands = listed('which guess therapy');

/** What a company is, after its name. */
const companyForm = /^(?:Inc\.|Ltd\.?|LLC|L\.L\.C\.|Corp\.|GmbH|plc|A[GS](?!\s+\p{Lu}))(?![\p{L}\p{N}])/u;

/** What is published or sold under such a name, written like a part of it. In the singular, few sentences begin with it. */
const nouns = listed(`
  magazine magazin revue revista rivista tijdschrift entertainment network musical foundation
`);
/** Sentences begin with these, too: "We were founded by Ada! Groups of ten pay less." */
const pluralNouns = listed('magazines records studios groups networks comics');

/** The last word before the mark. */
const name = /(?:^|[\s("“‘„«'¡])(\p{Lu}[\p{L}’'-]*)([!?])$/u;

/** What begins a question, so that the mark is its end. */
const asks =
  /^["'“‘„«(¡¿]*(?:is|are|was|were|am|do|does|did|can|could|will|would|have|has|had|should|may|must|shall|who|what|when|where|why|how|whose|if)(?!\p{L})/iu;

/**
 * Whether `after` belongs to the name that `before` ends with; `opens` says whether it begins like a sentence. Any name may
 * end an exclamation, "The office is in Berlin! Visitors need a badge.", so what is neither listed nor followed by what is ends there.
 */
export function goesOnInName(before: string, after: string, next: string, opens: boolean): boolean {
  if (companyForm.test(after)) return true;
  const [, last = '', mark] = name.exec(before) ?? [];
  if (opens || mark === undefined || !/^\p{Lu}/u.test(next)) return false;
  const [word, following] = [last.toLowerCase(), next.toLowerCase()];
  if (mark === '!') return brands.has(word) || nouns.has(following) || greetingBrand.test(before);
  if (nouns.has(following)) return askingBrands.has(word) || !asks.test(before);
  return askingBrands.has(word) && pluralNouns.has(following) && !asks.test(before);
}
