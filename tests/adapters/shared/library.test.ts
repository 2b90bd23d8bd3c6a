// Editing the corpus while a large file is read: nothing waits for it, and what was refused meanwhile is not carried out.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { createLibrary } from '../../../adapters/shared/import/library.ts';
import { openVerbatim } from '../../../src/index.ts';
import { writeFolder } from '../../folders.ts';
import { newFolder } from '../../store/samples.ts';

const everything = (): boolean => true;
const ignore = (): void => {};
const log = { debug: ignore, info: ignore, warn: ignore, error: ignore };
/** Takes a second or so to read. */
const large = Buffer.from('The elm of the avenue fell in a storm, and nobody was there.\n\n'.repeat(40_000));
const small = Buffer.from('The oak is old.\n');

async function open(meansToRemove?: (path: string, isMeant: boolean) => void) {
  const corpus = await writeFolder({ 'tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
  const data = join(newFolder(), 'data');
  const verbatim = await openVerbatim({ corpus, data, retentionDays: 365 }, log, { memory: 'tool' });
  onTestFinished(() => verbatim.close());
  let clock = Date.now();
  const library = createLibrary(
    meansToRemove === undefined ? verbatim : { ...verbatim, meansToRemove },
    {},
    () => clock,
  );
  const later = (milliseconds: number): void => {
    clock += milliseconds;
  };
  return { library, at: (path: string) => join(corpus, path), data, later };
}

it('describes, removes and brings back while a large file is read', async () => {
  const { library, at } = await open();
  const ended: string[] = [];
  const reading = library.keep('elms.txt', large, false, everything).then(() => ended.push('added'));
  await library.describe('tea.txt', { title: 'A kettle' });
  const undo = (await library.remove('tea.txt')) ?? '';
  expect(await library.restore(undo)).toBe('tea.txt');
  ended.push('changed');
  await reading;
  expect(ended).toEqual(['changed', 'added']);
  expect([existsSync(at('elms.txt')), readFileSync(at('sources.yaml'), 'utf8')]).toEqual([
    true,
    expect.stringContaining('A kettle'),
  ]);
});

it('never keeps what was given up before it was written', async () => {
  const { library, at } = await open();
  const ending = new AbortController();
  const first = library.keep('elms.txt', large, false, everything, ending.signal);
  const second = library.keep('oak.txt', small, false, everything, ending.signal);
  ending.abort(new Error('it took too long'));
  await expect(first).rejects.toThrow('it took too long');
  await expect(second).rejects.toThrow('it took too long');
  expect([existsSync(at('elms.txt')), existsSync(at('oak.txt'))]).toEqual([false, false]);
  expect(await library.keep('oak.txt', small, false, everything)).toMatchObject({ state: 'new' });
});

it('says of each file that it is removed on purpose, until it is there again', async () => {
  const meant = new Set<string>();
  const { library, at } = await open((path, isMeant) => {
    // Before the folder could show it.
    if (isMeant) expect(existsSync(at(path))).toBe(true);
    void (isMeant ? meant.add(path) : meant.delete(path));
  });
  const undo = (await library.remove('tea.txt')) ?? '';
  expect([...meant]).toEqual(['tea.txt']);
  await library.restore(undo);
  expect([...meant]).toEqual([]);
  await library.remove('tea.txt');
  await library.keep('tea.txt', small, false, everything);
  expect([...meant]).toEqual([]);
});

it('forgets what was removed long ago without another removal', async () => {
  const { library, data, later } = await open();
  const undo = (await library.remove('tea.txt')) ?? '';
  later(29 * 24 * 60 * 60 * 1000);
  await library.forgetOld();
  expect(existsSync(join(data, 'removed', undo))).toBe(true);
  later(2 * 24 * 60 * 60 * 1000);
  await library.forgetOld();
  expect(existsSync(join(data, 'removed', undo))).toBe(false);
});

it('says of a file that replaces another what holds afterwards', async () => {
  const { library, at } = await open();
  writeFileSync(at('sources.yaml'), 'sources:\n  - path: tea.md\n    title: A kettle\n');
  writeFileSync(at('tea.md'), '---\nauthor: Ada Quill\n---\n# Tea\n\nThe kettle is old.\n');
  const second = Buffer.from('---\nauthor: Bo Lind\n---\n# Coffee\n\nThe pot is new.\n');
  const holds = { document: { title: 'A kettle', author: 'Bo Lind' }, state: 'replaces' };
  expect(await library.understand('tea.md', second, everything)).toMatchObject(holds);
  expect(await library.keep('tea.md', second, true, everything)).toMatchObject(holds);
  expect(readFileSync(at('sources.yaml'), 'utf8')).toBe(
    'sources:\n  - path: tea.md\n    title: A kettle\n    author: Bo Lind\n',
  );
});
