// Forms of a question's words in languages beside English.
import { describe, expect, it } from 'vitest';
import { openFiles } from '../../folders.ts';

const files = {
  'de.txt':
    'Das Haus steht am Fluss. Die Mühle wurde im Jahr 1874 gebaut, und der Müller hat dafür nichts bezahlt.',
  'es.txt':
    'El temporal rompió los cristales de la linterna, y los pescadores del pueblo no pudieron repararlos.',
  'en.txt':
    'Nobody has seen the broken house since the war, and the mill is still in the hands of the same people.',
};

describe('a word of a question', () => {
  it.each([
    ['Wo stehen die Häuser?', 'Häuser', 'hau'],
    ['Wer baute die Mühlen?', 'Mühlen', 'muhl'],
    ['¿Quiénes rompieron el cristal?', 'rompieron', 'rompio'],
  ])('in “%s” is found in another form: %s', async (question, written, term) => {
    const { trace } = await openFiles(files);
    const { query, lookups, answer } = await trace(question);
    const found = query.terms.find(({ surface }) => surface === written);
    expect(found).toMatchObject({ value: term, passages: 1 });
    expect(lookups.map((lookup) => lookup.term)).toContain(term);
    expect(answer.respelled).toEqual([]);
  });

  it('in English has one term for all of its forms already: nothing is added', async () => {
    const { trace } = await openFiles(files);
    const { query } = await trace('Who has seen the houses since the wars?');
    expect(query.languages).toBeUndefined();
    expect(query.terms.flatMap(({ near }) => near)).toEqual([]);
  });

  it('is no form of a word in a corpus without that language', async () => {
    const { trace } = await openFiles({
      'en.txt': files['en.txt'],
      'haus.txt': 'The Haus is the name of the inn by the river.',
    });
    expect((await trace('Wo stehen die Häuser?')).query.languages).toBeUndefined();
  });
});
