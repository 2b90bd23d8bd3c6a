// Terms of a revision by the stem of a word that writes them, for each language that somebody asks in.
import { inTurns, type Steps } from '../../steps.ts';
import { foldWord } from '../../text/fold.ts';
import { languageOf } from '../../text/languages.ts';
import type { Searchable } from '../query/searchable.ts';
import type { Vocabulary } from '../revision/vocabulary.ts';

type Families = ReadonlyMap<string, ReadonlySet<string>>;
type Stem = (word: string) => string;

/** Gathered at the first question in a language, once for all who wait. */
export function createForms(vocabulary: Vocabulary): Searchable['formsOf'] {
  const byLanguage = new Map<string, Promise<Families>>();
  return async (words, language) => {
    const stem = languageOf(language)?.stem;
    if (stem === undefined) return words.map(() => []);
    const gathered = byLanguage.get(language) ?? inTurns(gather(vocabulary, stem));
    byLanguage.set(language, gathered);
    const families = await gathered;
    return words.map((word) => [
      ...new Set(stemsOf(word, stem).flatMap((key) => [...(families.get(key) ?? [])])),
    ]);
  };
}

/** Surfaces that are stemmed between two steps: about a millisecond. */
const surfacesInAStep = 100;

function* gather({ counts }: Vocabulary, stem: Stem): Steps<Families> {
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
const stemsOf = (surface: string, stem: Stem): string[] => [
  ...new Set([surface.toLowerCase(), foldWord(surface)].map((word) => foldWord(stem(word)))),
];
