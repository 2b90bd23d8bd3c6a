// Every kind of bad input, as real files: a named problem that says what to do, and the other documents still answer.
import { chmod, symlink } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadCorpus } from '../../../src/corpus/folder/load.ts';
import { openVerbatim } from '../../../src/index.ts';
import { openLog } from '../../../src/log.ts';
import { openFolder, writeFolder } from '../../folders.ts';
import { expectProblem, good, problemsBeside, problemsOf } from '../beside.ts';
import { asOrdinaryUser } from './ordinary-user.ts';

const bytes = (...values: readonly number[]): Uint8Array => Uint8Array.from(values);
const latin1 = (text: string): Uint8Array => Uint8Array.from(Buffer.from(text, 'latin1'));

describe('files', () => {
  test('binary data under the name of a text', async () => {
    const png = bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d);
    expectProblem(
      await problemsOf({ 'picture.txt': png }),
      'binary',
      'picture.txt',
      /binary.*Remove it or convert it/,
    );
  });

  test('control characters without a zero byte are binary data too', async () => {
    expectProblem(
      await problemsOf({ 'noise.txt': bytes(...Array.from({ length: 200 }, (_, n) => 1 + (n % 6))) }),
      'binary',
      'noise.txt',
      /Remove/,
    );
  });

  test('what is not UTF-8 is reported, and read as windows-1252', async () => {
    const folder = await writeFolder({
      'good.txt': good,
      'café.txt': latin1('The café sells bread on Sundays.'),
    });
    expectProblem(
      await problemsBeside(folder),
      'invalid-utf8',
      'café.txt',
      /not UTF-8.*windows-1252.*save it again as UTF-8/,
    );
    const answer = await (await openFolder(folder)).ask('When is bread sold?');
    expect(answer.kind === 'answered' && answer.quotes[0].text).toBe('The café sells bread on Sundays.');
  });

  test('UTF-16 with its byte order mark is text', async () => {
    const utf16 = Uint8Array.from(Buffer.from('\ufeffThe baker sells bread on Sundays.', 'utf16le'));
    const folder = await writeFolder({ 'good.txt': good, 'wide.txt': utf16 });
    expect(await problemsBeside(folder)).toEqual([]);
    expect((await loadCorpus(folder)).documents.map(({ text }) => text)).toContain(
      'The baker sells bread on Sundays.',
    );
  });

  test('an empty file', async () => {
    expectProblem(
      await problemsOf({ 'empty.txt': '' }),
      'empty',
      'empty.txt',
      /empty.*Add text or remove it/,
    );
  });

  test('two empty files are each empty, and no copies of one that is served', async () => {
    const problems = await problemsOf({ 'a.txt': '', 'b.txt': '' });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['empty', 'a.txt'],
      ['empty', 'b.txt'],
    ]);
  });

  test.each([
    ['white space', ' \n\t\n'],
    ['signs', '* * *\n\n—\n'],
  ])('nothing but %s', async (_why, content) => {
    expectProblem(
      await problemsOf({ 'bare.txt': content }),
      'nothing-to-quote',
      'bare.txt',
      /no sentence.*Check/,
    );
  });

  test('two files with the same bytes: the first by name is served, the other is named', async () => {
    const problems = await problemsOf({ 'z-copy.txt': good, 'deep/copy.txt': good });
    expect(problems.map(({ code, path }) => [code, path])).toEqual([
      ['duplicate', 'good.txt'],
      ['duplicate', 'z-copy.txt'],
    ]);
    expect(problems[0]?.message).toMatch(/same bytes as deep\/copy\.txt, which is served\. Remove one/);
  });

  test('a format that is not read', async () => {
    expectProblem(
      await problemsOf({ 'table.xyz': 'a,b' }),
      'unsupported-format',
      'table.xyz',
      /"\.xyz".*Convert it to one of \.txt/,
    );
  });

  test('50 MB in one line', async () => {
    const line = new Uint8Array(50 * 1024 * 1024).fill(0x61);
    expectProblem(
      await problemsOf({ 'long.txt': line }),
      'too-large',
      'long.txt',
      /50 MB; the limit is 20 MB\. Split it/,
    );
  });

  test('1 MB in one line is read, and answers from its last sentence', async () => {
    const line = `${'The ferry crosses the strait at noon. '.repeat(27_000)}The lighthouse keeper is called Ottoline.`;
    const folder = await writeFolder({ 'good.txt': good, 'long.txt': line });
    const core = await openFolder(folder);
    expect(core.corpus.problems).toEqual([]);
    const answer = await core.ask('What is the lighthouse keeper called?');
    expect(answer.kind === 'answered' && answer.quotes[0].text).toContain('Ottoline');
  });

  test('markdown nested thousands deep', async () => {
    const problems = await problemsOf({ 'deep.md': '>'.repeat(5000) });
    // How deep a parser gets before it gives up is up to the version of Node.
    if (problems[0]?.code === 'unreadable')
      expectProblem(problems, 'unreadable', 'deep.md', /nested too deeply.*Simplify/);
    else expectProblem(problems, 'nothing-to-quote', 'deep.md', /no sentence.*Check/);
  });

  test('front matter that YAML does not understand', async () => {
    const problems = await problemsOf({ 'note.md': '---\ntitle: **Bold**\n---\nThe ferry crosses at noon.' });
    expectProblem(problems, 'sources-entry-invalid', 'note.md', /not valid YAML.*Fix it/);
  });

  test('a file that may not be read', async ({ skip }) => {
    const folder = await writeFolder({ 'good.txt': good, 'secret.txt': 'Nobody may read this.' });
    await chmod(join(folder, 'secret.txt'), 0);
    const problems = await asOrdinaryUser(folder, () => problemsBeside(folder));
    if (problems === undefined) return skip('the system has no user ids');
    expectProblem(problems, 'unreadable', 'secret.txt', /Permission is denied\. Allow the bot to read it/);
  });

  test('a folder that may not be read', async ({ skip }) => {
    const folder = await writeFolder({ 'good.txt': good, 'locked/secret.txt': 'Nobody may read this.' });
    await chmod(join(folder, 'locked'), 0);
    const problems = await asOrdinaryUser(folder, () => problemsBeside(folder));
    await chmod(join(folder, 'locked'), 0o755);
    if (problems === undefined) return skip('the system has no user ids');
    expectProblem(problems, 'unreadable', 'locked', /Permission is denied\. Allow the bot to read it/);
  });
});

describe('links', () => {
  test('one that leads out of the folder is not followed', async () => {
    const outside = await writeFolder({ 'secret.txt': 'The password is swordfish.' });
    const folder = await writeFolder({ 'good.txt': good });
    await symlink(join(outside, 'secret.txt'), join(folder, 'link.txt'));
    expectProblem(
      await problemsBeside(folder),
      'outside-link',
      'link.txt',
      /outside the corpus folder.*Copy the file/,
    );
    expect((await loadCorpus(folder)).documents.map(({ path }) => path)).toEqual(['good.txt']);
  });

  test('a folder linked from outside is not followed either', async () => {
    const outside = await writeFolder({ 'secret.txt': 'The password is swordfish.' });
    const folder = await writeFolder({ 'good.txt': good });
    await symlink(outside, join(folder, 'more'));
    expectProblem(await problemsBeside(folder), 'outside-link', 'more', /Copy the file/);
  });

  test('a folder beside the corpus whose name begins alike lies outside', async () => {
    const folder = await writeFolder({
      'corpus/good.txt': good,
      'corpus-private/secret.txt': 'The password is swordfish.',
    });
    await symlink(join(folder, 'corpus-private/secret.txt'), join(folder, 'corpus/link.txt'));
    expectProblem(await problemsBeside(join(folder, 'corpus')), 'outside-link', 'link.txt', /Copy the file/);
  });

  test('one that leads nowhere', async () => {
    const folder = await writeFolder({ 'good.txt': good });
    await symlink(join(folder, 'gone.txt'), join(folder, 'link.txt'));
    expectProblem(await problemsBeside(folder), 'unreadable', 'link.txt', /broken link. Remove it/);
  });

  test('one that leads to itself, or round in a circle', async () => {
    const folder = await writeFolder({ 'good.txt': good });
    await symlink(join(folder, 'a.txt'), join(folder, 'a.txt'));
    expectProblem(await problemsBeside(folder), 'unreadable', 'a.txt', /Remove it/);
    const circular = await writeFolder({ 'good.txt': good, 'deep/other.txt': 'The ferry crosses at noon.' });
    await symlink(circular, join(circular, 'deep/up'));
    expect(await problemsBeside(circular)).toEqual([]);
  });

  test('one to a hidden place in the folder is followed, as Kubernetes mounts a ConfigMap', async () => {
    const folder = await writeFolder({
      '..2026_11/good.txt': good,
      '..2026_11/more/deep.txt': 'It crosses.',
    });
    await symlink('..2026_11', join(folder, '..data'));
    await symlink('..data/good.txt', join(folder, 'good.txt'));
    await symlink('..data/more', join(folder, 'more'));
    const { documents, problems, links } = await loadCorpus(folder);
    expect(documents.map(({ path }) => path)).toEqual(['good.txt', 'more/deep.txt']);
    expect(problems).toEqual([]);
    expect(links?.map(({ path, to, is }) => [path, to, is])).toEqual([
      ['good.txt', '..2026_11/good.txt', 'followed'],
      ['more', '..2026_11/more', 'followed'],
    ]);
  });

  test('one to a hidden place that leads back to it ends', async () => {
    const folder = await writeFolder({ 'good.txt': good, '.hidden/other.txt': 'The ferry crosses at noon.' });
    await symlink('.', join(folder, '.hidden/again'));
    await symlink('.hidden', join(folder, 'shown'));
    expect((await loadCorpus(folder)).documents.map(({ path }) => path)).toEqual([
      'good.txt',
      'shown/other.txt',
    ]);
  });

  test('one within the folder is read once, in its own place', async () => {
    const folder = await writeFolder({ 'good.txt': good });
    await symlink(join(folder, 'good.txt'), join(folder, 'again.txt'));
    expect(await problemsBeside(folder)).toEqual([]);
  });

  test('a corpus folder that is itself a link is read', async () => {
    const folder = await writeFolder({ 'real/good.txt': good });
    await symlink(join(folder, 'real'), join(folder, 'corpus'));
    expect(await problemsBeside(join(folder, 'corpus'))).toEqual([]);
  });
});

describe('a folder without anything to answer from', () => {
  test('an empty one', async () => {
    const folder = await writeFolder({});
    expect((await loadCorpus(folder)).problems).toMatchObject([{ code: 'corpus-empty', path: folder }]);
    await expectRefused(folder, /no document.*Add files that end in \.txt/s);
  });

  test('one that holds only what is no document', async () => {
    const folder = await writeFolder({
      'README.md': '# The corpus',
      'sources.yaml': 'sources: []',
      '.hidden.txt': good,
    });
    expect((await loadCorpus(folder)).problems.map(({ code }) => code)).toEqual(['corpus-empty']);
  });

  test('one that holds only files that cannot be read names them all', async () => {
    const folder = await writeFolder({ 'empty.txt': '', 'zero.txt': bytes(0, 0) });
    await expectRefused(folder, /empty\.txt: The file is empty.*zero\.txt: It is binary data/s);
  });

  test('a missing one', async () => {
    const folder = join(await writeFolder({}), 'gone');
    expect((await loadCorpus(folder)).problems).toMatchObject([{ code: 'corpus-missing', path: folder }]);
    await expectRefused(folder, /no such file or folder\. Create the folder, or give another one/);
  });

  test('a file in its place', async () => {
    const folder = join(await writeFolder({ 'good.txt': good }), 'good.txt');
    expect((await loadCorpus(folder)).problems).toMatchObject([{ code: 'corpus-missing', path: folder }]);
    await expectRefused(folder, /It is a file, not a folder\. Give the folder/);
  });
});

async function expectRefused(folder: string, message: RegExp): Promise<void> {
  const config = { corpus: folder, data: join(folder, 'data'), retentionDays: 0 };
  const opened = openVerbatim(config, await openLog('silent'), { memory: 'reader' });
  await expect(opened).rejects.toMatchObject({
    name: 'VerbatimError',
    code: 'CORPUS_EMPTY',
    message: expect.stringMatching(message),
  });
}
