// The languages that questions are answered in, by ISO 639-1 code, with their lists read once.
import type { AnswerType } from '../query.ts';
import type { Asking, LanguageData } from './data.ts';
import { arabic, chinese, indonesian, japanese } from './eastern.ts';
import { english } from './english.ts';
import { finnish, greek, hungarian, turkish } from './european.ts';
import { danish, dutch, german, norwegian, swedish } from './germanic.ts';
import { portuguese, spanish } from './iberian.ts';
import { alternativesOf, createPhrases, foldList, type Phrases } from './phrases.ts';
import { french, italian, romanian } from './romance.ts';
import { bulgarian, russian, ukrainian } from './slavic.ts';

const dataOf: Readonly<Record<string, LanguageData>> = {
  ar: arabic,
  bg: bulgarian,
  da: danish,
  de: german,
  el: greek,
  en: english,
  es: spanish,
  fi: finnish,
  fr: french,
  hu: hungarian,
  id: indonesian,
  it: italian,
  ja: japanese,
  nl: dutch,
  no: norwegian,
  pt: portuguese,
  ro: romanian,
  ru: russian,
  sv: swedish,
  tr: turkish,
  uk: ukrainian,
  zh: chinese,
};

export const answeredLanguages: readonly string[] = Object.keys(dataOf);

/** A language's lists, folded as tokens are. */
export interface QuestionLanguage {
  readonly greetings: Phrases;
  readonly thanks: Phrases;
  /** What thanks and may be a whole message. */
  readonly thanking: Phrases;
  readonly requests: Phrases;
  readonly fillers: Phrases;
  readonly help: Phrases;
  readonly asks: readonly (readonly [Asking, Phrases])[];
  /** All of them. */
  readonly asking: Phrases;
  readonly kinds: ReadonlyMap<string, AnswerType>;
  /** Words by their short forms. */
  readonly short: ReadonlyMap<string, readonly string[]>;
  readonly grammar: ReadonlySet<string>;
  readonly links: ReadonlySet<string>;
  readonly mentions: ReadonlySet<string>;
  readonly costs: ReadonlySet<string>;
  readonly payments: ReadonlySet<string>;
  readonly copulas: ReadonlySet<string>;
  readonly barriers?: ReadonlySet<string>;
  readonly articles?: ReadonlySet<string>;
  readonly now: Phrases;
  readonly bygone: Phrases;
  readonly former: Phrases;
}

const opened = new Map<string, QuestionLanguage>();

/** English for a language that nothing is known of. */
export function questionLanguageOf(code: string): QuestionLanguage {
  const known = opened.get(code);
  if (known !== undefined) return known;
  const language = read((Object.hasOwn(dataOf, code) ? dataOf[code] : undefined) ?? english);
  opened.set(code, language);
  return language;
}

/** English for a question in no other language. */
export const questionLanguages = (codes: readonly string[]): readonly QuestionLanguage[] =>
  (codes.length === 0 ? ['en'] : codes).map(questionLanguageOf);

export const everyLanguageData = (): readonly LanguageData[] => Object.values(dataOf);

let negating: ReadonlySet<string> | undefined;

/** Words of any language that turn a statement into its opposite, folded as tokens are. */
export function negations(): ReadonlySet<string> {
  negating ??= new Set(everyLanguageData().flatMap((data) => [...wordsOf(data.negations)]));
  return negating;
}

type Sayings = Pick<QuestionLanguage, 'greetings' | 'thanks' | 'thanking' | 'help'>;
let sayings: readonly Sayings[] | undefined;

/** What is said in every language, in two lists each: people greet and thank in other languages than they ask in. */
export function everyLanguage(): readonly Sayings[] {
  sayings ??= [false, true].map((unspaced) => {
    const all = everyLanguageData().filter((data) => (data.unspaced ?? false) === unspaced);
    const together = (of: (data: LanguageData) => string): Phrases =>
      createPhrases(all.map(of).join('|'), unspaced);
    return {
      greetings: together((data) => data.greetings),
      thanks: together((data) => data.thanks),
      thanking: together((data) => alternativesOf(data.thanks)[0] ?? ''),
      help: together((data) => data.help),
    };
  });
  return sayings;
}

function read(data: LanguageData): QuestionLanguage {
  const phrases = (list: string): Phrases => createPhrases(list, data.unspaced ?? false);
  const [thanking = ''] = alternativesOf(data.thanks);
  return {
    greetings: phrases(data.greetings),
    thanks: phrases(data.thanks),
    thanking: phrases(thanking),
    requests: phrases(data.requests),
    fillers: phrases(data.fillers),
    help: phrases(data.help),
    asks: entriesOf(data.asks).map(([type, list]) => [type, phrases(list)]),
    asking: phrases(Object.values(data.asks).join('|')),
    kinds: new Map(
      entriesOf(data.kinds).flatMap(([type, list]) => [...wordsOf(list)].map((word) => [word, type])),
    ),
    short: shortFormsIn(data.short ?? ''),
    grammar: wordsOf(data.grammar),
    links: wordsOf(data.links),
    mentions: wordsOf(data.mentions),
    costs: wordsOf(data.costs),
    payments: wordsOf(data.payments),
    copulas: wordsOf(data.copulas),
    now: phrases(data.now),
    bygone: phrases(data.bygone),
    former: phrases(data.former),
    ...(data.barriers === undefined ? {} : { barriers: wordsOf(data.barriers) }),
    ...(data.articles === undefined ? {} : { articles: wordsOf(data.articles) }),
  };
}

/** Twelve lists of a month's forms; none for languages that number their months. */
export function monthsOf(code: string): readonly (readonly string[])[] {
  const data = dataOf[code];
  const calendar = foldList(data?.calendar ?? '').split(' ');
  return data === undefined || data.unspaced ? [] : calendar.slice(0, 12).map((forms) => forms.split('/'));
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(foldList(list).split(' '));

const shortFormsIn = (list: string): ReadonlyMap<string, readonly string[]> => {
  const forms = new Map<string, readonly string[]>();
  for (const entry of foldList(list).split(' ')) {
    const [short = '', word = ''] = entry.split('/');
    forms.set(short, [...(forms.get(short) ?? []), word]);
  }
  return forms;
};

const entriesOf = <Key extends string>(lists: Readonly<Partial<Record<Key, string>>>): [Key, string][] => {
  const entries: [Key, string][] = [];
  for (const key in lists) {
    const list = lists[key];
    if (list !== undefined) entries.push([key, list]);
  }
  return entries;
};
