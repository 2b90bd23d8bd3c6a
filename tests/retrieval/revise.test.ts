// A revision made of the earlier one is the revision that reading everything again would give.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../src/ask.ts';
import { describeFile } from '../../src/corpus/assemble/describe.ts';
import type { Document } from '../../src/corpus/document/document.ts';
import { plainText } from '../../src/corpus/formats/text/plain-text.ts';
import type { Columns } from '../../src/retrieval/columns.ts';
import { createMiniSearchEngine } from '../../src/retrieval/minisearch.ts';
import { postingsFrom } from '../../src/retrieval/postings.ts';
import { reviseRevision } from '../../src/retrieval/revise.ts';
import { buildRevision, type Revision } from '../../src/retrieval/revision.ts';
import { finish } from '../../src/steps.ts';
import { prose, questions } from '../texts.ts';

const corpusOf = (documents: readonly Document[]) => ({ documents, problems: [] });
const build = (documents: readonly Document[]): Revision =>
  buildRevision(corpusOf(documents), createMiniSearchEngine);

function documentOf(path: string, text: string): Document | undefined {
  const reading = plainText.read(text, path);
  return describeFile({ path, digest: text, format: 'text', reading, problems: [] }, undefined).document;
}

const names = ['a.txt', 'b.txt', 'c.txt', 'd/e.txt', 'd/f.txt'];

type Texts = Readonly<Record<string, string>>;

const folder: fc.Arbitrary<Texts> = fc.dictionary(fc.constantFrom(...names), prose, {
  maxKeys: names.length,
});

/** A file comes or changes, or goes; the others stay as they are. */
const edit = fc.tuple(fc.constantFrom(...names), fc.option(prose, { nil: undefined }));
const edited = (texts: Texts, edits: readonly (readonly [string, string | undefined])[]): Texts =>
  edits.reduce<Texts>((before, [path, text]) => {
    const { [path]: _changed, ...others } = before;
    return text === undefined ? others : { ...others, [path]: text };
  }, texts);

/** The texts of a folder's files, and of the same folder later and later. */
const folders = fc
  .tuple(folder, fc.array(fc.array(edit, { maxLength: 3 }), { minLength: 1, maxLength: 4 }))
  .map(([first, later]) => {
    const states = [first];
    for (const edits of later) states.push(edited(states.at(-1) ?? first, edits));
    return states;
  });

/** Files with the same text as before stay the same objects. */
function read(texts: Texts, before: readonly Document[]): Document[] {
  return Object.keys(texts)
    .sort()
    .flatMap((path) => {
      const text = texts[path] ?? '';
      const known = before.find((document) => document.path === path && document.digest === text);
      return known ?? documentOf(path, text) ?? [];
    });
}

/** All that an answer can rest on, in an order that does not depend on how the revision came about. */
function all({ passages, vocabulary, engine, corpus }: Revision) {
  const { counts } = vocabulary;
  return {
    documents: corpus.documents,
    passages,
    terms: [...counts.terms]
      .sort()
      .map((term) => [
        term,
        vocabulary.frequencyOf(term),
        vocabulary.surfaceOf(term),
        vocabulary.isName?.(term),
        engine.search([{ term, weight: 1 }], passages.length + 1),
      ]),
    postings: ['own', 'headings'].map((field) => postingsIn(field, engine.columns)),
    words: [...vocabulary.words()].sort(),
    like: ['governmant', 'companie', 'pegasis', 'spywear'].map((word) => engine.wordsLike(word)),
    passagesCounted: vocabulary.passages,
  };
}

/** Which passages hold each term and how often, in the order in which the engine keeps them. */
function postingsIn(field: string, columns: Columns) {
  const postings = postingsFrom(field, columns);
  if (postings === undefined) throw new TypeError(`No postings in ${field}`);
  const { terms, starts, passages, counts, lengths } = postings;
  const kept = terms.map((term, id) => {
    const [from, to] = [starts[id], starts[id + 1]];
    return [term, [...passages.subarray(from, to)], [...counts.subarray(from, to)]] as const;
  });
  return { kept: kept.sort(([a], [b]) => (a < b ? -1 : 1)), lengths: [...lengths] };
}

describe('for any folders, one after the other', () => {
  test('the revised revision holds exactly what one that is built holds', () => {
    fc.assert(
      fc.property(folders, (states) => {
        let documents: Document[] = [];
        let revision = build(documents);
        for (const texts of states) {
          documents = read(texts, documents);
          revision = finish(reviseRevision(revision, corpusOf(documents)));
          expect(all(revision)).toEqual(all(build(documents)));
        }
      }),
    );
  });

  test('it gives the same answers, down to the confidence', () => {
    fc.assert(
      fc.property(folders, fc.array(questions, { minLength: 1, maxLength: 5 }), ([one, two], asked) => {
        const before = read(one ?? {}, []);
        const after = read(two ?? {}, before);
        const revised = finish(reviseRevision(build(before), corpusOf(after)));
        const built = build(after);
        for (const question of asked)
          expect(ask(revised, question, 'id').answer).toEqual(ask(built, question, 'id').answer);
      }),
    );
  });
});

test('the earlier revision goes on as it was', () => {
  fc.assert(
    fc.property(folders, ([one, two]) => {
      const before = read(one ?? {}, []);
      const earlier = build(before);
      const held = structuredClone(all(earlier));
      finish(reviseRevision(earlier, corpusOf(read(two ?? {}, before))));
      expect(all(earlier)).toEqual(held);
    }),
  );
});

test('a word that is gone is offered for no misspelling, one that came is', () => {
  const [old, next] = [
    documentOf('a.txt', 'The lighthouse burns.'),
    documentOf('a.txt', 'The windmill turns.'),
  ];
  if (old === undefined || next === undefined) throw new Error('A document has no sentence');
  const earlier = build([old]);
  const spelt = (revision: Revision, word: string) =>
    revision.engine.wordsLike(word).map((like) => like.word);
  expect(spelt(earlier, 'lighthuose')).toEqual(['lighthouse']);
  const revised = finish(reviseRevision(earlier, corpusOf([next])));
  expect(spelt(revised, 'lighthuose')).toEqual([]);
  expect(spelt(revised, 'windmil')).toEqual(['windmill']);
});
