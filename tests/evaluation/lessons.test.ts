// Weights learnt from a few questions, and how the same do on a corpus that was left out.
import { expect, test } from 'vitest';
import { shippedWeights } from '../../src/answer/ranking/weights.ts';
import { loadCorpus } from '../../src/corpus/folder/load.ts';
import { measureLeftOut } from '../../src/evaluation/left-out.ts';
import { type Lesson, learn, lessonsOf } from '../../src/evaluation/lessons.ts';
import { writeFolder } from '../folders.ts';

const towns = ['Nordby', 'Ribe', 'Varde', 'Tønder'];

/** Each town has a ferry with a price, and a bridge without one. */
async function lessonsAbout(group: string, ship: string): Promise<Lesson[]> {
  const files = Object.fromEntries(
    towns.map((town, index) => [
      `${town}.txt`,
      `The ${ship} of ${town} costs ${index + 3} crowns. The bridge of ${town} is green.\n\nNobody fishes in ${town}.`,
    ]),
  );
  const corpus = await loadCorpus(await writeFolder(files));
  const topics = towns.map((town, index) => ({
    id: `${group}${index}`,
    question: `What does the ${ship} of ${town} cost?`,
    answerable: index < 3,
    gold: index < 3 ? [{ path: `${town}.txt`, text: `costs ${index + 3} crowns` }] : [],
  }));
  return lessonsOf({ group, share: 1, corpus, topics });
}

const lessons = [...(await lessonsAbout('a', 'ferry')), ...(await lessonsAbout('b', 'barge'))];

test('the order is learnt from what is right, and the chance from what comes first', () => {
  const { features, right, reread } = learn(lessons, []);
  expect(features.coverage).toBeGreaterThan(0);
  expect(Object.values(right.weights).every(Number.isFinite)).toBe(true);
  expect(reread).toBe(shippedWeights.reread);
  expect(learn(lessons, [])).toEqual(learn(lessons, []));
});

const measuredIn = (all: readonly Lesson[]): Record<string, number> => {
  const { everything = [] } = measureLeftOut(all, [], [], { everything: all.map(({ group }) => group) });
  return Object.fromEntries(everything.map(({ name, value }) => [name, value]));
};

test('a corpus that was left out is answered by what the other taught', () => {
  const measured = measuredIn(lessons);
  expect(measured['Found@1']).toBe(1);
  expect(measured['Found@3']).toBe(1);
});

test('wrong gold is not found: the measure sees what is measured', () => {
  const wrong = lessons.map((lesson) => ({
    ...lesson,
    topic: { ...lesson.topic, gold: [{ path: 'Ribe.txt', text: 'no such words' }] },
  }));
  expect(measuredIn(wrong)['Found@3']).toBe(0);
});
