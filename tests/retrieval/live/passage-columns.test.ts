// Passages come back from their columns as they were cut, whatever they are: a paragraph, several, or part of one.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Document } from '../../../src/corpus/document/document.ts';
import { passagesOf } from '../../../src/corpus/document/passages.ts';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { markdown } from '../../../src/corpus/formats/text/markdown.ts';
import { columnsOfPassages, passagesFrom } from '../../../src/retrieval/live/passage-columns.ts';

const documentOf = (source: string, number: number): Document => ({
  ...{ id: `id ${number}`, path: `${number}.md`, title: `Title ${number}`, format: 'markdown', digest: '' },
  ...markdown.read(source, `${number}.md`),
});

const sentence = fc.integer({ min: 1, max: 60 }).map((words) => `The ${'heron '.repeat(words)}stands.`);
const paragraph = fc.array(sentence, { minLength: 1, maxLength: 12 }).map((all) => all.join(' '));
const heading = fc.constantFrom('# One', '## Two', '## One', '### Three');
const source = fc.array(fc.oneof(paragraph, heading), { maxLength: 12 }).map((blocks) => blocks.join('\n\n'));

test('of any documents', () => {
  let [shared, others] = [0, 0];
  fc.assert(
    fc.property(fc.array(source, { maxLength: 4 }), (sources) => {
      const documents = sources.map(documentOf);
      const passages = passagesOf(documents);
      const found = passagesFrom(columnsOfPassages(documents, passages), documents);
      expect(found).toEqual(passages);
      const spans = new Set(
        documents.flatMap(({ sections }) =>
          sections.flatMap(({ paragraphs }) => paragraphs.map(({ span }) => span)),
        ),
      );
      for (const { span } of found ?? []) {
        if (spans.has(span)) shared += 1;
        else others += 1;
      }
    }),
  );
  // One that is a paragraph has its span.
  expect(shared).toBeGreaterThan(100);
  expect(others).toBeGreaterThan(100);
});

test('of the sample, and of no other documents', async () => {
  const { documents } = await loadCorpus('sample');
  const passages = passagesOf(documents);
  const columns = columnsOfPassages(documents, passages);
  expect(passages.length).toBeGreaterThan(0);
  expect(passagesFrom(columns, documents)).toEqual(passages);
  expect(passagesFrom(columns, documents.slice(1))).toBeUndefined();
});
