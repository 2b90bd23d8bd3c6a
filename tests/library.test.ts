// The library's own door: what it gives, and what it says of a field that is missing.
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { localAsker, openVerbatim } from '../src/library/library.ts';
import { writeFolder } from './folders.ts';
import { newFolder } from './store/samples.ts';

const open = async () => {
  const corpus = await writeFolder({ 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  const verbatim = await openVerbatim({ corpus, data: join(newFolder(), 'data') });
  onTestFinished(() => verbatim.close());
  return verbatim;
};

it('answers, and reads within what somebody may see', async () => {
  const verbatim = await open();
  const answer = await verbatim.ask({ text: 'When was the kettle bought?', asker: localAsker() });
  expect(answer).toMatchObject({ kind: 'answered', quotes: [{ receipt: expect.stringMatching(/^V-/) }] });
  expect(verbatim.within(localAsker()).corpus.documents).toHaveLength(1);
});

/** As a program without types calls it. */
const untyped = (value: unknown) => value as never;

it.each([
  [undefined, '"corpus" must be the path of a folder of documents; it is undefined'],
  [{ data: 'data' }, '"corpus" must be'],
  [{ corpus: '' }, '"corpus" must be'],
  [{ corpus: 'corpus' }, '"data" must be the path of a folder for what is remembered; it is undefined'],
  [
    { corpus: 'corpus', data: 'data', retentionDays: '30' },
    '"retentionDays" must be a whole number of days; it is "30"',
  ],
])('names the field that is missing or wrong in %j', async (options, says) => {
  await expect(openVerbatim(untyped(options))).rejects.toMatchObject({
    code: 'USAGE',
    message: expect.stringContaining(says),
  });
});

it.each([
  [undefined, '"text" must be the question; it is undefined'],
  [{ asker: localAsker() }, '"text" must be the question'],
  [{ text: 'When?' }, '"asker" must be who asks, such as localAsker(); it is undefined'],
])('names the field that is missing in the question %j', async (question, says) => {
  const verbatim = await open();
  await expect(verbatim.ask(untyped(question))).rejects.toThrow(says);
});
