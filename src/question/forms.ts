// Dates, amounts and short forms that a question writes in one way and the documents in another.
import { stem } from '../text/fold.ts';
import { answeredLanguages, monthsOf } from './languages/table.ts';
import type { NearTerm, QueryTerm } from './query.ts';
import {
  amountsOf,
  type Day,
  digitsOf,
  magnitudes,
  numberOf,
  readDay,
  writingsOf,
} from './written-numbers.ts';

/** The same thing written otherwise. */
const same = 1;
/** Part of what is asked for, where the corpus has the whole in one word. */
const part = 0.9;

/** The terms with other writings beside those that the corpus has, or in place of those that it has not. */
export function withOtherForms(
  terms: readonly QueryTerm[],
  has: (value: string) => boolean,
  make: (value: string, surface: string) => QueryTerm,
): QueryTerm[] {
  const found: QueryTerm[] = [];
  for (let at = 0; at < terms.length; ) {
    const written = [dateAt, amountAt, shortAt].map((read) => read(terms, at, has, make)).find(Boolean);
    if (written === undefined) found.push(...terms.slice(at, at + 1).map((term) => withDigits(term, has)));
    else found.push(...written.terms);
    at += written?.length ?? 1;
  }
  return [...new Map(found.map((term) => [term.value, term])).values()];
}

interface Written {
  /** Terms of the question that it takes the place of. */
  readonly length: number;
  readonly terms: readonly QueryTerm[];
}

type Read = (
  terms: readonly QueryTerm[],
  at: number,
  has: (value: string) => boolean,
  make: (value: string, surface: string) => QueryTerm,
) => Written | undefined;

/** "2023-03-03", or day and month side by side with or without a year. */
const dateAt: Read = (terms, at, has, make) => {
  const first = terms[at];
  if (first === undefined) return undefined;
  const whole = readDay(first.value);
  if (whole !== undefined) return first.passages > 0 ? undefined : spellDay(first, whole, has, make);
  const spelled = spelledDay(terms, at);
  if (spelled === undefined) return undefined;
  const forms = writingsOf(spelled.day).filter(has);
  const parts = terms.slice(at, at + spelled.length);
  const value = forms[0];
  if (value === undefined)
    return { length: spelled.length, terms: parts.map((term) => withOrdinal(term, has)) };
  const near = [...forms.slice(1), ...parts.map((term) => term.value)].filter(has);
  return { length: spelled.length, terms: [joined(make(value, first.surface), near)] };
};

/** A day that the corpus has not in this writing: its other writings, or day, month and year as words. */
function spellDay(
  term: QueryTerm,
  day: Day,
  has: (value: string) => boolean,
  make: (value: string, surface: string) => QueryTerm,
): Written | undefined {
  const forms = writingsOf(day).filter(has);
  const months = monthNames(day.month).filter(has);
  const [month] = months;
  const [form, ...others] = forms;
  if (month === undefined) {
    if (form === undefined) return undefined;
    return { length: 1, terms: [joined(make(form, term.surface), others, same)] };
  }
  const [number, year] = [String(day.day), String(day.year)];
  return {
    length: 1,
    terms: [
      withOrdinal(make(number, term.surface), has),
      joined(make(month, term.surface), [...months.slice(1), ...forms], same),
      ...(has(year) ? [make(year, term.surface)] : []),
    ],
  };
}

const monthTerms = new Map<string, number>();

/** Stems of a month's name in every language. */
const monthNames = (month: number): string[] => [
  ...new Set(answeredLanguages.flatMap((language) => monthsOf(language)[month - 1] ?? []).map(stem)),
];

/** From 1 to 12, where the term is a month's name in any language. */
export function monthOf(value: string): number | undefined {
  if (monthTerms.size === 0)
    for (let month = 1; month <= 12; month += 1)
      for (const name of monthNames(month)) monthTerms.set(name, monthTerms.get(name) ?? month);
  return monthTerms.get(value);
}

/** "3 March 2023", "March 3rd, 2023". */
function spelledDay(terms: readonly QueryTerm[], at: number): { day: Day; length: number } | undefined {
  const [first, second, third] = terms.slice(at, at + 3).map(({ value }) => value);
  const [number, name] = monthOf(first ?? '') === undefined ? [first, second] : [second, first];
  const day = Number(/^(\d{1,2})(?:st|nd|rd|th)?$/.exec(number ?? '')?.[1]);
  const month = monthOf(name ?? '');
  const year = Number(/^(?:1\d|20)\d\d$/.exec(third ?? '')?.[0]);
  if (!(day >= 1 && day <= 31) || month === undefined || Number.isNaN(year)) return undefined;
  return { day: { day, month, year }, length: 3 };
}

/** "3rd" beside "3". */
function withOrdinal(term: QueryTerm, has: (value: string) => boolean): QueryTerm {
  const digits = /^0?(\d{1,2})(?:st|nd|rd|th)?$/.exec(term.value)?.[1];
  if (digits === undefined) return term;
  const forms = ['', 'st', 'nd', 'rd', 'th'].map((ending) => `${digits}${ending}`);
  return joined(term, [...forms, `0${digits}`].filter(has), same);
}

/** "5m", "5 million", "five million" and "5,000,000". */
const amountAt: Read = (terms, at, has, make) => {
  const [first, second] = [terms[at], terms[at + 1]];
  if (first === undefined) return undefined;
  const count = numberOf(first.value);
  const magnitude = magnitudes.get(second?.value ?? '');
  if (count !== undefined && second !== undefined && magnitude !== undefined) {
    const [value, ...others] = amountsOf(count * magnitude).filter(has);
    if (value === undefined) return undefined;
    const parts = [first.value, second.value, digitsOf(first.value) ?? ''].filter(has);
    return { length: 2, terms: [joined(joined(make(value, first.surface), others, same), parts)] };
  }
  const amount = /^\d+(?:\.\d+)?(?:k|m|mn|bn|tn)$|^\d{4,}$/.test(first.value)
    ? numberOf(first.value)
    : undefined;
  if (amount === undefined || first.passages > 0) return undefined;
  const [value, ...others] = amountsOf(amount).filter(has);
  if (value !== undefined) return { length: 1, terms: [joined(make(value, first.surface), others, same)] };
  for (const [name, size] of magnitudes) {
    const number = [String(amount / size), digitsOf(String(amount / size)) ?? ''].find(has);
    if (amount >= size && number !== undefined && has(name))
      return { length: 1, terms: [make(number, first.surface), make(name, first.surface)] };
  }
  return undefined;
};

/** Short forms and the words that they are short for. */
const shortForms: readonly (readonly [string, readonly string[]])[] = [
  ['2fa', ['two', 'factor']],
  ['mfa', ['multi', 'factor']],
  ['faq', ['frequent', 'ask', 'question']],
  ['asap', ['soon', 'possibl']],
];

const shortAt: Read = (terms, at, has, make) => {
  const first = terms[at];
  if (first === undefined) return undefined;
  for (const [short, words] of shortForms) {
    const known = first.value === short && first.passages === 0 ? words.filter(has) : [];
    if (known.length > 1) return { length: 1, terms: known.map((word) => make(word, first.surface)) };
    const spelled = words.every((word, index) => terms[at + index]?.value === word);
    if (spelled && has(short)) {
      const parts = terms.slice(at, at + words.length);
      return { length: words.length, terms: parts.map((term) => joined(term, [short], same)) };
    }
  }
  return undefined;
};

/** "five" beside "5". */
function withDigits(term: QueryTerm, has: (value: string) => boolean): QueryTerm {
  const other = digitsOf(term.value);
  return other === undefined || !has(other) ? term : joined(term, [other], same);
}

function joined(term: QueryTerm, values: readonly string[], likeness = part): QueryTerm {
  const known = new Set([term.value, ...term.near.map(({ value }) => value)]);
  const near = [...new Set(values)]
    .filter((value) => !known.has(value))
    .map((value): NearTerm => ({ value, surface: value, likeness }));
  return near.length === 0 ? term : { ...term, near: [...term.near, ...near] };
}
