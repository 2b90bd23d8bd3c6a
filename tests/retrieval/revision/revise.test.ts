// A revision made of the earlier one is the revision that reading everything again would give.

import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ask } from '../../../src/ask.ts';
import { describeFile } from '../../../src/corpus/assemble/describe.ts';
import type { Document } from '../../../src/corpus/document/document.ts';
import { plainText } from '../../../src/corpus/formats/text/plain-text.ts';
import type { Columns } from '../../../src/retrieval/engine/columns.ts';
import { createPackedEngine } from '../../../src/retrieval/engine/packed-engine.ts';
import { postingsFrom } from '../../../src/retrieval/engine/postings.ts';
import { searchableOf } from '../../../src/retrieval/memory/memory.ts';
import { reviseRevision } from '../../../src/retrieval/revision/revise.ts';
import { buildRevision, type Revision } from '../../../src/retrieval/revision/revision.ts';
import { prose, questions } from '../../texts.ts';

const corpusOf = (documents: readonly Document[]) => ({ documents, problems: [] });
const build = (documents: readonly Document[]): Promise<Revision> =>
  buildRevision(corpusOf(documents), createPackedEngine);

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
async function all({ passages, vocabulary, engine, corpus }: Revision) {
  const { counts } = vocabulary;
  return {
    documents: corpus.documents,
    passages,
    terms: await Promise.all(
      [...counts.terms]
        .sort()
        .map(async (term) => [
          term,
          vocabulary.frequencyOf(term),
          vocabulary.surfaceOf(term),
          vocabulary.isName?.(term),
          await engine.search([{ term, weight: 1 }], passages.length + 1),
        ]),
    ),
    postings: ['own', 'headings'].map((field) => postingsIn(field, engine.columns)),
    words: [...vocabulary.words()].sort(),
    like: await Promise.all(['governmant', 'companie', 'pegasis', 'spywear'].map(engine.wordsLike)),
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
  test('the revised revision holds exactly what one that is built holds', async () => {
    await fc.assert(
      fc.asyncProperty(folders, async (states) => {
        let documents: Document[] = [];
        let revision = await build(documents);
        for (const texts of states) {
          documents = read(texts, documents);
          revision = await reviseRevision(revision, corpusOf(documents));
          expect(await all(revision)).toEqual(await all(await build(documents)));
        }
      }),
      { numRuns: 50 },
    );
  });

  test('it gives the same answers, down to the confidence', async () => {
    await fc.assert(
      fc.asyncProperty(
        folders,
        fc.array(questions, { minLength: 1, maxLength: 5 }),
        async ([one, two], asked) => {
          const before = read(one ?? {}, []);
          const after = read(two ?? {}, before);
          const revised = await reviseRevision(await build(before), corpusOf(after));
          const built = await build(after);
          for (const question of asked)
            expect((await ask(searchableOf(revised), question, 'id')).answer).toEqual(
              (await ask(searchableOf(built), question, 'id')).answer,
            );
        },
      ),
      { numRuns: 50 },
    );
  });
});

test('the earlier revision goes on as it was', async () => {
  await fc.assert(
    fc.asyncProperty(folders, async ([one, two]) => {
      const before = read(one ?? {}, []);
      const earlier = await build(before);
      const held = structuredClone(await all(earlier));
      await reviseRevision(earlier, corpusOf(read(two ?? {}, before)));
      expect(await all(earlier)).toEqual(held);
    }),
    { numRuns: 30 },
  );
});

test('a word that is gone is offered for no misspelling, one that came is', async () => {
  const [old, next] = [
    documentOf('a.txt', 'The lighthouse burns.'),
    documentOf('a.txt', 'The windmill turns.'),
  ];
  if (old === undefined || next === undefined) throw new Error('A document has no sentence');
  const earlier = await build([old]);
  const spelt = async (revision: Revision, word: string) =>
    (await revision.engine.wordsLike(word)).map((like) => like.word);
  expect(await spelt(earlier, 'lighthuose')).toEqual(['lighthouse']);
  const revised = await reviseRevision(earlier, corpusOf([next]));
  expect(await spelt(revised, 'lighthuose')).toEqual([]);
  expect(await spelt(revised, 'windmil')).toEqual(['windmill']);
});
