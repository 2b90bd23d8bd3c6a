// Other forms of a question's words, by the stemmer of the question's language.
import { rarity } from '../../question/analyze.ts';
import type { NearTerm, Query, QueryTerm } from '../../question/query.ts';
import { inTurns, type Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import { languageOf } from '../../text/languages.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

/** A form counts nearly as much as the word itself. */
const likeness = 0.97;
/** Forms looked up beside a word: those of most passages. */
const mostForms = 12;

/**
 * The query with the forms of its words that the corpus has. Terms are the same whatever language a document is in, so
 * that a name is found in all of them; what one language takes for one word is looked up together.
 */
export async function withForms(query: Query, vocabulary: Vocabulary): Promise<Query> {
  let { terms } = query;
  for (const language of query.languages ?? []) {
    const stem = languageOf(language)?.stem;
    if (stem === undefined) continue;
    const families = await familiesOf(vocabulary, language, stem);
    terms = terms.map((term) => withFormsOf(term, families, stem, vocabulary));
  }
  return { ...query, terms };
}

function withFormsOf(
  term: QueryTerm,
  families: Families,
  stem: (word: string) => string,
  vocabulary: Vocabulary,
): QueryTerm {
  const found = stemsOf(term.surface, stem).flatMap((key) => [...(families.get(key) ?? [])]);
  const forms = [...new Set(found)]
    .filter((value) => value !== term.value && term.near.every((near) => near.value !== value))
    .sort((a, b) => vocabulary.frequencyOf(b) - vocabulary.frequencyOf(a) || (a < b ? -1 : 1))
    .slice(0, mostForms);
  const [first, ...others] = term.passages > 0 ? [term.value, ...forms] : forms;
  if (first === undefined || forms.length === 0) return term;
  const passages = [first, ...others].reduce((sum, value) => sum + vocabulary.frequencyOf(value), 0);
  const near = others.map((value): NearTerm => ({ value, likeness, surface: vocabulary.surfaceOf(value) }));
  const all = vocabulary.passages;
  const weight = (term.weight / rarity(term.passages, all)) * rarity(Math.min(passages, all), all);
  return {
    ...term,
    value: first,
    passages: vocabulary.frequencyOf(first),
    weight,
    near: [...term.near, ...near],
  };
}

/** Terms of the corpus by the stem of a word that writes them. */
type Families = ReadonlyMap<string, ReadonlySet<string>>;

const known = new WeakMap<Vocabulary, Map<string, Promise<Families>>>();

/** Surfaces that are stemmed between two steps: about a millisecond. */
const surfacesInAStep = 100;

/** Made at the first question in the language, once for all who wait, and cached as long as the vocabulary is there. */
function familiesOf(
  vocabulary: Vocabulary,
  language: string,
  stem: (word: string) => string,
): Promise<Families> {
  const byLanguage = known.get(vocabulary) ?? new Map<string, Promise<Families>>();
  known.set(vocabulary, byLanguage);
  const families = byLanguage.get(language) ?? inTurns(gather(vocabulary, stem));
  byLanguage.set(language, families);
  return families;
}

function* gather({ counts }: Vocabulary, stem: (word: string) => string): Steps<Families> {
  const families = new Map<string, Set<string>>();
  for (const [id, surface] of counts.surfaces.entries()) {
    if (id % surfacesInAStep === 0) yield;
    const term = counts.terms[counts.termOf[id] ?? -1];
    if (term === undefined) continue;
    for (const key of stemsOf(surface, stem)) families.set(key, (families.get(key) ?? new Set()).add(term));
  }
  return families;
}

/** With its accents, by which many endings are known, and without, as people type. */
const stemsOf = (surface: string, stem: (word: string) => string): string[] => [
  ...new Set([surface.toLowerCase(), foldWord(surface)].map((word) => foldWord(stem(word)))),
];
