// Names that end in a mark and go on: "Yahoo! Groups", "the editor of Who! Magazine", "Which? Magazine", "Guess? Inc."

/** Splits a list at its white space. */
const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/));

const brands = listed(
  'yahoo myyahoo jeopardy joomla kahoot yum wham e elgg oklahoma ideas ok hola ahoy yu-gi-oh',
);
const askingBrands = listed('which guess');

/** What a company is, after its name. */
const companyForm = /^(?:Inc\.|Ltd\.?|LLC|L\.L\.C\.|Corp\.|GmbH|AG|AS|plc)(?![\p{L}\p{N}])/u;

/** What is published or sold under such a name, written like a part of it. */
const nouns = listed(`
  magazine magazin magazines revue revista rivista tijdschrift records studios entertainment groups network networks
  comics musical foundation
`);

/** The last word before the mark. */
const name = /(?:^|[\s("“‘„«'¡])(\p{Lu}[\p{L}’'-]*)([!?])$/u;

/** A name follows these, and no shout: "an interview with Who! Magazine". */
const afterPreposition =
  /(?:^|\s)(?:of|by|for|with|from|via|in|at)\s(?:\p{Lu}[\p{L}’'-]*\s)*\p{Lu}[\p{L}’'-]*!$/u;

/** What begins a shout or a question, so that the mark is its end. */
const calls =
  /^["'“‘„«(¡¿]*(?:welcome|willkommen|bienvenue|bienvenid[oa]s?|thanks?|join|visit|come|go|see|meet|read|check|try|call|ask|use|write|look|don['’]?t|do|never|always|please|stop|buy|get|enjoy|happy|congratulations)(?!\p{L})/iu;
const asks =
  /^["'“‘„«(¡¿]*(?:is|are|was|were|am|do|does|did|can|could|will|would|have|has|had|should|may|must|shall|who|what|when|where|why|how|whose|if)(?!\p{L})/iu;

/** Whether `after` belongs to the name that `before` ends with; `opens` says whether it begins like a sentence. */
export function goesOnInName(before: string, after: string, next: string, opens: boolean): boolean {
  if (companyForm.test(after)) return true;
  const [, last = '', mark] = name.exec(before) ?? [];
  if (opens || mark === undefined) return false;
  const word = last.toLowerCase();
  const isNoun = /^\p{Lu}/u.test(next) && nouns.has(next.toLowerCase());
  if (mark === '?') return askingBrands.has(word) ? /^\p{Lu}/u.test(next) : isNoun && !asks.test(before);
  if (brands.has(word) || isNoun) return true;
  const isShouted = /^\p{Lu}{3}/u.test(last);
  return !isShouted && /^\p{Lu}/u.test(next) && afterPreposition.test(before) && !calls.test(before);
}
