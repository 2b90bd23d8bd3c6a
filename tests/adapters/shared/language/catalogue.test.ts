// The catalogue is whole: every language has every sentence, with the same placeholders, and nothing is left in English.
import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { counted, grouped, quoted } from '../../../../adapters/shared/language/counted.ts';
import {
  type Language,
  language,
  languages,
  speaking,
  spoken,
} from '../../../../adapters/shared/language/language.ts';
import { localizedCommands } from '../../../../adapters/shared/wording/commands/catalogue.ts';
import { likelihoods } from '../../../../adapters/shared/wording/confidence.ts';
import { catalogue } from './catalogue.ts';

type Say = (...given: readonly unknown[]) => string;
/** A sentence with the values of its placeholders: text, or a function of what it is given. */
type Entry = readonly [path: string, sentence: string | Say];

function entriesIn(value: unknown, path: string): Entry[] {
  if (typeof value === 'string') return [[path, value]];
  // Functions of the catalogue take numbers and words and give a sentence.
  if (typeof value === 'function') return [[path, value as Say]];
  return Object.entries(Object(value)).flatMap(([key, inner]) => entriesIn(inner, `${path}.${key}`));
}

const entriesOf = (spokenNow: Language): ReadonlyMap<string, string | Say> =>
  speaking(
    spokenNow,
    () => new Map(Object.entries(catalogue).flatMap(([name, words]) => entriesIn(words, name))),
  );

/** Words that no sentence has of its own. */
const marked = (index: number): string => `⟦${index}⟧`;
const units = ['page', 'slide', 'row', 'paragraph'];

/** What a function is called with, where marks in all places will not do; each list is one call. */
const special: Readonly<Record<string, readonly (readonly unknown[])[]>> = {
  'waiting.reading': [[undefined], [{ done: 7, of: 1 }], [{ done: 1234, of: 56789 }]],
  'ask.likelihood': likelihoods.map((one) => [one]),
  'reader.goTo': units.map((unit) => [unit]),
  'reader.range': units.flatMap((unit) => [
    [unit, marked(1), marked(1)],
    [unit, marked(1), marked(2)],
  ]),
  'reader.noSuchNumber': units.map((unit) => [unit, marked(1), marked(2)]),
  'reader.aside': [
    'no words',
    'unclear order',
    'boilerplate',
    'caption',
    'sound',
    'quoted message',
    'signature',
    'listed in sources.yaml',
  ].map((why) => [why]),
  'picture.refused': [
    ...['format', 'package', 'office', 'not-opened', 'not-found', 'changed', 'gone', 'busy', 'encrypted'],
    ...['unreadable', 'too-large', 'too-slow', 'too-much-memory'],
  ].map((reason) => [reason]),
  'picture.caption': [
    [marked(0), marked(1)],
    [marked(0), undefined],
  ],
  'find.count': [
    [marked(0), true],
    [marked(0), false],
  ],
  'sources.count': [
    [marked(0), marked(1)],
    [marked(0), marked(0)],
  ],
};

const callsOf = (path: string, say: Say): readonly (readonly unknown[])[] =>
  special[path] ?? [Array.from({ length: say.length }, (_, index) => marked(index))];

/** Placeholders, and what is code and the same in every language. */
const kept =
  /⟦\d⟧|\b\d+(?:[.,\u{202f}\u{a0}]\d{3})*\b|\b(?:source|before|after|sort):|sources\.yaml|VERBATIM_\w+|V-7K2Q9|@napi-rs\/canvas|LibreOffice|docs\/\w+\.md|https?:\/\//gu;
const keptIn = (sentence: string): string[] =>
  (sentence.match(kept) ?? []).map((one) => one.replace(/[.,\u{202f}\u{a0}]/gu, '')).sort();

const inAll = [
  ...[
    'ask.narrowing.3.0',
    'ask.narrowing.4.0',
    'ask.keys.0.0',
    'ask.keys.1.0',
    'ask.keys.2.0',
    'ask.original',
  ],
  ...[
    'ask.bot',
    'ask.app',
    'copy.markdown',
    'reader.partOf',
    'reader.within',
    'sources.dateExample',
    'web.name',
  ],
  ...['buttons.useful', 'buttons.notUseful', 'status.documents.read.1', 'status.stored.1'],
];
/** What is the same in English: names, signs, and words that two languages share. */
const same: Readonly<Record<Language, readonly string[]>> = {
  en: [],
  de: [
    ...[
      'ask.preview',
      'copy.link',
      'describe.fields.url',
      'picture.caption',
      'signIn.label',
      'sources.problem',
    ],
    ...['status.names.recognizing', ...inAll],
  ],
  fr: [
    ...['admin.likelihoods.possible', 'admin.question', 'admin.title'],
    ...[
      'answer.documentCount',
      'answer.passageCount',
      'citation.page',
      'cite.styles',
      'describe.fields.published',
    ],
    ...[
      'describe.fields.licence',
      'picture.caption',
      'reader.page',
      'reader.range',
      'sources.title',
      'sources.count',
    ],
    ...['sources.filter.collection', 'sources.columns.published', 'sources.columns.collection'],
    ...['documents.caption', 'documents.columns.2', 'home.documentsTitle', 'shortcuts.sourcesTitle'],
    ...['status.names.documents', 'why.passages'],
    ...['web.pages', 'web.sources', 'web.admin', ...inAll],
  ],
  es: ['picture.caption', 'signIn.label', ...inAll],
};

/** How friends are spoken to, and how we speak to people; the Spanish forms of verbs are the usual ones of those that we use. */
const familiar = {
  de: /(?<!\p{L})(?:du|dich|dir|deine?[mnrs]?|euch|eure?[mnrs]?)(?!\p{L})/iu,
  fr: /(?<!\p{L})(?:tu|toi|te|ta|tes)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:tú|tus?|ti|te|contigo|tuy[oa]s?|puedes|tienes|quieres|ves|recibes|hayas|has)(?!\p{L})/iu,
};
const polite = {
  de: /(?<!\p{L})(?:Sie|Ihnen|Ihre?[mnrs]?)(?!\p{L})/u,
  fr: /(?<!\p{L})(?:vous|votre|vos)(?!\p{L})/iu,
  es: /(?<!\p{L})(?:usted|sus?|suy[oa]s?)(?!\p{L})/iu,
};

const others = languages.filter((one) => one !== 'en');

describe.each(others)('in %s', (other) => {
  const english = entriesOf('en');
  const translated = entriesOf(other);

  it('has every entry, of the same kind', () => {
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
    for (const [path, sentence] of english)
      expect([path, typeof translated.get(path)]).toEqual([path, typeof sentence]);
  });

  it('has the same placeholders and code', () => {
    for (const [path, sentence] of english) {
      const own = translated.get(path);
      if (typeof sentence === 'string' || typeof own === 'string') {
        if (path !== 'upload.script' && sentence !== '')
          expect([path, keptIn(String(own))]).toEqual([path, keptIn(String(sentence))]);
        continue;
      }
      for (const given of callsOf(path, sentence)) {
        const said = [path, keptIn(speaking('en', () => sentence(...given)))];
        expect([path, keptIn(speaking(other, () => own?.(...given) ?? ''))]).toEqual(said);
      }
    }
  });

  it('leaves nothing in English, and nothing empty', () => {
    const left = new Set<string>();
    for (const [path, sentence] of english) {
      const own = translated.get(path);
      if (typeof sentence === 'string' || typeof own === 'string') {
        if (own === '' || own === sentence) left.add(path);
        continue;
      }
      for (const given of callsOf(path, sentence)) {
        const said = speaking(other, () => own?.(...given) ?? '');
        if (said === '' || said === speaking('en', () => sentence(...given))) left.add(path);
        expect([path, said]).toEqual([path, expect.not.stringMatching(/undefined|\[object|NaN/)]);
      }
    }
    expect([...left].sort()).toEqual([...same[other]].sort());
  });

  it('speaks to people politely, in sentences and in what commands are called', () => {
    const said = [...translated].flatMap(([path, sentence]) =>
      typeof sentence === 'string'
        ? [sentence]
        : callsOf(path, sentence).map((given) => speaking(other, () => sentence(...given))),
    );
    const called = entriesIn(localizedCommands[other], 'commands').map(([, sentence]) => String(sentence));
    expect([...said, ...called].filter((one) => familiar[other].test(one))).toEqual([]);
    expect([...said, ...called].filter((one) => polite[other].test(one)).length).toBeGreaterThan(10);
  });
});

test('every subject that is spoken in several languages is checked here', () => {
  const folder = 'adapters/shared/wording';
  const subjects = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.ts'))
    .flatMap((path) => [...readFileSync(`${folder}/${path}`, 'utf8').matchAll(/[=:] spoken\(/g)]);
  expect(subjects).toHaveLength(Object.keys(catalogue).length);
});

test('numbers, quotation marks and plurals are those of the language', () => {
  const said = languages.map((one) =>
    speaking(one, () => [grouped(1234567), quoted('x'), counted(0, 'un', 'deux'), language()]),
  );
  expect(said).toEqual([
    ['1,234,567', '“x”', '0 deux', 'en'],
    ['1.234.567', '„x“', '0 deux', 'de'],
    ['1\u{202f}234\u{202f}567', '«\u{a0}x\u{a0}»', '0 un', 'fr'],
    ['1.234.567', '«x»', '0 deux', 'es'],
  ]);
});

test('two that speak at the same time do not hear each other', async () => {
  const words = spoken({ yes: 'yes' }, { de: { yes: 'ja' }, fr: { yes: 'oui' }, es: { yes: 'sí' } });
  const slowly = (one: Language) =>
    speaking(one, async () => {
      await new Promise((resolve) => setImmediate(resolve));
      return words.yes;
    });
  expect(await Promise.all([...languages.map(slowly), words.yes])).toEqual(['yes', 'ja', 'oui', 'sí', 'yes']);
});
