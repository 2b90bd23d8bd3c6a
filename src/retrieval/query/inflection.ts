// Other forms of a question's words, by the stemmer of the question's language.
import { rarity } from '../../question/analyze.ts';
import type { NearTerm, Query, QueryTerm } from '../../question/query.ts';
import type { Searchable, Terms } from './searchable.ts';

/** A form counts nearly as much as the word itself. */
const likeness = 0.97;
/** Forms looked up beside a word: those of most passages. */
const mostForms = 12;

/**
 * The query with the forms of its words that the corpus has. Terms are the same whatever language a document is in, so
 * that a name is found in all of them; what one language takes for one word is looked up together.
 */
export async function withForms(query: Query, searchable: Searchable): Promise<Query> {
  let { terms } = query;
  for (const language of query.languages ?? []) {
    const forms = await searchable.formsOf(
      terms.map(({ surface }) => surface),
      language,
    );
    const asked = terms;
    terms = await searchable.counted((counted) =>
      asked.map((term, index) => withFormsOf(term, forms[index] ?? [], counted)),
    );
  }
  return { ...query, terms };
}

function withFormsOf(term: QueryTerm, found: readonly string[], counted: Terms): QueryTerm {
  const forms = found
    .filter((value) => value !== term.value && term.near.every((near) => near.value !== value))
    .sort((a, b) => counted.frequencyOf(b) - counted.frequencyOf(a) || (a < b ? -1 : 1))
    .slice(0, mostForms);
  const [first, ...others] = term.passages > 0 ? [term.value, ...forms] : forms;
  if (first === undefined || forms.length === 0) return term;
  const passages = [first, ...others].reduce((sum, value) => sum + counted.frequencyOf(value), 0);
  const near = others.map((value): NearTerm => ({ value, likeness, surface: counted.surfaceOf(value) }));
  const all = counted.passages;
  const weight = (term.weight / rarity(term.passages, all)) * rarity(Math.min(passages, all), all);
  return {
    ...term,
    value: first,
    passages: counted.frequencyOf(first),
    weight,
    near: [...term.near, ...near],
  };
}
