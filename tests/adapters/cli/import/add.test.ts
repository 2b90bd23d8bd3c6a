// Documents brought in and taken out: what is written, what is asked before, and what is refused.
import { readdir, readFile, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { describe, expect, test } from 'vitest';
import { type AddOptions, add } from '../../../../adapters/cli/import/add.ts';
import type { Network } from '../../../../adapters/cli/import/fetch.ts';
import { remove } from '../../../../adapters/cli/import/remove.ts';
import type { Surroundings } from '../../../../adapters/cli/terminal/surroundings.ts';
import { loadCorpus } from '../../../../src/corpus/folder/load.ts';
import { writeFolder } from '../../../folders.ts';
import { runVerbatim } from '../in-process.ts';
import { here, serve } from './serve.ts';

const ferry = 'The ferry crosses the strait at noon and returns before the evening bells ring.\n';
const toll = 'The toll of the ferry rises to five crowns from the first of May.\n';

/** A person at a terminal who answers what is asked with `answer`; not a terminal where it is absent. */
function person(answer?: string, environment = {}): { surroundings: Surroundings; said: () => string } {
  const [input, output] = [new PassThrough(), new PassThrough()];
  if (answer !== undefined) input.end(`${answer}\n`);
  let said = '';
  output.on('data', (part) => {
    said += String(part);
  });
  const surroundings: Surroundings = {
    environment,
    input: Object.assign(input, { isTTY: answer !== undefined }),
    output,
    errors: output,
    user: 'ada',
    prefixes: [],
    chats: [],
    platforms: { local: [], chats: new Map() },
    ...{ version: '0.0.0', sample: '/sample' },
    onSignal: () => {},
  };
  return { surroundings, said: () => said };
}

const run = async (corpus: string, targets: string[], options: AddOptions = {}, answer?: string) => {
  const { surroundings, said } = person(answer);
  const status = await add(targets, { corpus, ...options }, surroundings);
  return { status, said: said() };
};

const contentOf = (folder: string, path: string): Promise<string> => readFile(join(folder, path), 'utf8');

describe('a file', () => {
  test('is copied, described as far as it says, and answered from', async () => {
    const files = await writeFolder({
      'ferry.md': `---\nauthor: Ada Example\ndate: 2021-11\n---\n# The Ferry\n\n${ferry}`,
    });
    const corpus = await writeFolder({ 'sources.yaml': '# Ours.\nsources: []\n' });
    const { status, said } = await run(corpus, [join(files, 'ferry.md')]);
    expect(status).toBe(0);
    expect(said).toMatch(/ferry\.md +markdown +\d+ +The Ferry — Ada Example, 2021-11 +added/);
    expect(await contentOf(corpus, 'ferry.md')).toContain(ferry);
    expect(await contentOf(corpus, 'sources.yaml')).toBe(
      '# Ours.\nsources:\n  - path: ferry.md\n    title: The Ferry\n    author: Ada Example\n    date: 2021-11\n',
    );
    const { output } = await runVerbatim([
      'ask',
      'When does the ferry cross the strait?',
      '--corpus',
      corpus,
    ]);
    expect(output).toContain('The Ferry — Ada Example, 2021-11');
  });

  test('can be put into a folder of the corpus, which is made', async () => {
    const files = await writeFolder({ 'ferry.txt': ferry });
    const corpus = join(await writeFolder({}), 'new');
    expect((await run(corpus, [join(files, 'ferry.txt')], { into: 'harbour/old' })).status).toBe(0);
    expect((await loadCorpus(corpus)).documents.map(({ path }) => path)).toEqual(['harbour/old/ferry.txt']);
  });

  test('that nothing can be quoted from is named and left out', async () => {
    const files = await writeFolder({ 'empty.txt': '', 'ferry.txt': ferry, 'x.xyz': 'x' });
    const corpus = await writeFolder({});
    const { status, said } = await run(
      corpus,
      ['empty.txt', 'ferry.txt', 'x.xyz'].map((name) => join(files, name)),
    );
    expect(status).toBe(1);
    expect(said).toContain('not added: nothing in it can be quoted');
    expect(said).toContain('unsupported-format');
    expect((await readdir(corpus)).sort()).toEqual(['ferry.txt', 'sources.yaml']);
  });

  test('that is there already, here or under another name, is not written again', async () => {
    const files = await writeFolder({ 'ferry.txt': ferry });
    const corpus = await writeFolder({ 'ferry.txt': ferry });
    expect((await run(corpus, [join(files, 'ferry.txt')])).said).toContain('already there, unchanged');
    const { said } = await run(corpus, [join(files, 'ferry.txt')], { into: 'twice' });
    expect(said).toContain('already there as ferry.txt');
    expect(await readdir(corpus)).toEqual(['ferry.txt']);
  });

  test.each([
    ['nowhere.txt', 'is not a file, a folder or a web address'],
    ['.hidden.txt', 'would not be read'],
    ['README.md', 'would not be read'],
  ])('%s is refused', async (name, message) => {
    const files = await writeFolder({ '.hidden.txt': ferry, 'README.md': ferry });
    await expect(run(await writeFolder({}), [join(files, name)])).rejects.toThrow(message);
  });

  test.each(['..', '../x', '/tmp', 'link'])('is refused below %s, which is outside', async (into) => {
    const [files, corpus, outside] = [
      await writeFolder({ 'ferry.txt': ferry }),
      await writeFolder({}),
      await writeFolder({}),
    ];
    await symlink(outside, join(corpus, 'link'));
    await expect(run(corpus, [join(files, 'ferry.txt')], { into })).rejects.toMatchObject({ code: 'USAGE' });
    expect(await readdir(outside)).toEqual([]);
  });

  test('is not copied where sources.yaml could not be written', async () => {
    const files = await writeFolder({ 'ferry.txt': ferry });
    const corpus = await writeFolder({ 'sources.yaml': 'sources: [\n' });
    await expect(run(corpus, [join(files, 'ferry.txt')])).rejects.toMatchObject({
      code: 'SOURCES_UNREADABLE',
    });
    expect(await readdir(corpus)).toEqual(['sources.yaml']);
  });
});

describe('replacing', () => {
  const setting = async () => ({
    files: await writeFolder({ 'ferry.txt': toll }),
    corpus: await writeFolder({
      'ferry.txt': ferry,
      'sources.yaml': 'sources:\n  - path: ferry.txt\n    title: The owner’s title # mine\n',
    }),
  });

  test('is asked for, and done after yes', async () => {
    const { files, corpus } = await setting();
    const { status, said } = await run(corpus, [join(files, 'ferry.txt')], {}, 'y');
    expect([status, await contentOf(corpus, 'ferry.txt')]).toEqual([0, toll]);
    expect(said).toContain('Replace 1 file? [y/N]');
    expect(await contentOf(corpus, 'sources.yaml')).toContain('title: The owner’s title # mine');
  });

  test.each(['n', '', 'perhaps'])('is not done after %j', async (answer) => {
    const { files, corpus } = await setting();
    const { status, said } = await run(corpus, [join(files, 'ferry.txt')], {}, answer);
    expect([status, await contentOf(corpus, 'ferry.txt')]).toEqual([1, ferry]);
    expect(said).toContain('Nothing was changed.');
  });

  test('is refused without a terminal to ask on, unless --yes is given', async () => {
    const { files, corpus } = await setting();
    const words = ['add', join(files, 'ferry.txt'), '--corpus', corpus];
    const refused = await runVerbatim(words);
    expect([refused.status, await contentOf(corpus, 'ferry.txt')]).toEqual([2, ferry]);
    expect(refused.errors).toContain(
      'ferry.txt would be replaced, but there is no terminal to confirm it on',
    );
    expect((await runVerbatim([...words, '--yes'])).status).toBe(0);
    expect(await contentOf(corpus, 'ferry.txt')).toBe(toll);
  });
});

test('what the replaced file said of itself goes with it, what its owner wrote stays', async () => {
  const first = await writeFolder({
    'ferry.md': `---\nauthor: Ada Example\ndate: 2021\n---\n# The Ferry\n\n${ferry}`,
  });
  const second = await writeFolder({ 'ferry.md': `# The Toll\n\n${toll}` });
  const corpus = await writeFolder({});
  await run(corpus, [join(first, 'ferry.md')]);
  const described = await contentOf(corpus, 'sources.yaml');
  await writeFile(join(corpus, 'sources.yaml'), `${described}    publisher: The Harbour Office\n`);
  expect((await run(corpus, [join(second, 'ferry.md')], { yes: true })).status).toBe(0);
  expect(await contentOf(corpus, 'sources.yaml')).toBe(
    'sources:\n  - path: ferry.md\n    publisher: The Harbour Office\n    title: The Toll\n',
  );
});

describe('what is printed before a file is replaced is what holds afterwards', () => {
  const dated = `---\nauthor: Bo Lind\ndate: 2024-05-01\n---\n# The Toll\n\n${toll}`;
  const shownAfter = async (corpus: string): Promise<string | undefined> => {
    const { documents } = await loadCorpus(corpus);
    return documents.find(({ path }) => path === 'ferry.md')?.title;
  };

  test.each([
    [
      'what its owner wrote',
      `sources:\n  - path: ferry.md\n    title: Rules of the ferry\n    author: The Council\n    date: 2019-01-02\n`,
      ['Rules of the ferry', 'The Council', '2019-01-02'],
      ['The Toll', 'Bo Lind', '2024'],
    ],
    [
      'a part of it',
      `sources:\n  - path: ferry.md\n    title: Rules of the ferry\n`,
      ['Rules of the ferry', 'Bo Lind', '2024-05-01'],
      ['The Toll'],
    ],
    ['what the file states', '', ['The Toll', 'Bo Lind', '2024-05-01'], ['Ada Example', '2021']],
    [
      'what a rule for its folder says',
      `folders:\n  - path: .\n    publisher: The Harbour Office\n`,
      ['The Toll', 'The Harbour Office'],
      ['Ada Example'],
    ],
  ])('%s', async (_what, yaml, printed, notPrinted) => {
    const second = await writeFolder({ 'ferry.md': dated });
    const corpus = await writeFolder({
      'ferry.md': `---\nauthor: Ada Example\ndate: 2021\n---\n# The Ferry\n\n${ferry}`,
      ...(yaml === '' ? {} : { 'sources.yaml': yaml }),
    });
    const { status, said } = await run(corpus, [join(second, 'ferry.md')], { yes: true });
    expect(status).toBe(0);
    for (const words of printed) expect(said).toContain(words);
    for (const words of notPrinted) expect(said).not.toContain(words);
    expect(await shownAfter(corpus)).toBe(printed[0]);
  });
});

test('a folder comes below its own name, with what its own sources.yaml says', async () => {
  const files = await writeFolder({
    'harbour/ferry.txt': ferry,
    'harbour/old/toll.txt': toll,
    'harbour/.git/config': 'x',
    'harbour/sources.yaml': 'sources:\n  - path: old/toll.txt\n    title: Tolls\n    date: 2021-11-03\n',
  });
  const corpus = await writeFolder({});
  expect((await run(corpus, [join(files, 'harbour')])).status).toBe(0);
  const { documents, problems } = await loadCorpus(corpus);
  expect(documents.map(({ path, title, published }) => [path, title, published])).toEqual([
    ['harbour/ferry.txt', 'ferry', undefined],
    ['harbour/old/toll.txt', 'Tolls', '2021-11-03'],
  ]);
  expect(problems).toEqual([]);
});

describe('an address', () => {
  const allowed = { VERBATIM_ALLOW_FETCH: '1' };
  const fetchInto = async (
    corpus: string,
    address: string,
    network: Network = here,
    options: AddOptions = {},
  ) => {
    const { surroundings, said } = person(undefined, allowed);
    return { status: await add([address], { corpus, ...options }, surroundings, network), said: said() };
  };

  test('is fetched once, saved as it came, with address, time and digest', async () => {
    const bytes = Buffer.from(`# The Ferry\r\n\r\n${ferry}`);
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.writeHead(200, { 'content-type': 'text/markdown' }).end(bytes);
    });
    const corpus = await writeFolder({});
    expect((await fetchInto(corpus, `http://docs.test:${port}/ferry/`)).status).toBe(0);
    expect(asked).toBe(1);
    expect(await readFile(join(corpus, 'ferry.md'))).toEqual(bytes);
    expect(await contentOf(corpus, 'sources.yaml')).toMatch(
      new RegExp(
        `^sources:\n  - path: ferry.md\n    title: The Ferry\n    url: http://docs.test:${port}/ferry/\n    fetched: \\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\dZ\n    sha256: [0-9a-f]{64}\n$`,
      ),
    );
    expect((await loadCorpus(corpus)).problems).toEqual([]);
  });

  test('fetched again replaces the file that it gave before, wherever that is now', async () => {
    let body = ferry;
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'text/plain' }).end(body),
    );
    const address = `http://docs.test:${port}/news`;
    const corpus = await writeFolder({
      'moved/old.txt': ferry,
      'sources.yaml': `sources:\n  - path: moved/old.txt\n    url: ${address}\n`,
    });
    body = toll;
    expect((await fetchInto(corpus, address, here, { yes: true })).said).toContain(
      'replaces the existing file',
    );
    expect(await contentOf(corpus, 'moved/old.txt')).toBe(toll);
    expect((await loadCorpus(corpus)).problems).toEqual([]);
  });

  test('of a kind that cannot be read is refused', async () => {
    const port = await serve((_, response) =>
      response.writeHead(200, { 'content-type': 'image/gif' }).end('x'),
    );
    await expect(fetchInto(await writeFolder({}), `http://docs.test:${port}/`)).rejects.toThrow(
      'was sent as image/gif',
    );
  });

  test('is not fetched unless that is allowed, nor by the program from its own machine', async () => {
    let asked = 0;
    const port = await serve((_, response) => {
      asked += 1;
      response.end(ferry);
    });
    const corpus = await writeFolder({});
    const words = ['add', `http://127.0.0.1:${port}/ferry.txt`, '--corpus', corpus];
    const off = await runVerbatim(words);
    const local = await runVerbatim(words, { environment: allowed });
    expect([off.status, local.status, asked]).toEqual([2, 2, 0]);
    expect(off.errors).toContain('[FETCH_OFF]');
    expect(local.errors).toContain('[FETCH_REFUSED]');
    expect(await readdir(corpus)).toEqual([]);
  });
});

describe('removing', () => {
  const setting = () =>
    writeFolder({
      'ferry.txt': ferry,
      'old/toll.txt': toll,
      'sources.yaml':
        '# Ours.\nsources:\n  - path: ferry.txt\n    title: Ferry\n  - path: old/toll.txt\n    title: Toll\n',
    });

  test('deletes the file and its entry, after asking', async () => {
    const corpus = await setting();
    const { surroundings, said } = person('yes');
    expect(await remove(['old/toll.txt'], { corpus }, surroundings)).toBe(0);
    expect(said()).toContain('Remove 1 file and its entry in sources.yaml? [y/N]');
    expect(await readdir(join(corpus, 'old'))).toEqual([]);
    expect(await contentOf(corpus, 'sources.yaml')).toBe(
      '# Ours.\nsources:\n  - path: ferry.txt\n    title: Ferry\n',
    );
  });

  test('takes the path as the shell writes it, too', async () => {
    const corpus = await setting();
    expect(await remove([join(corpus, 'ferry.txt')], { corpus, yes: true }, person().surroundings)).toBe(0);
    expect((await loadCorpus(corpus)).documents.map(({ path }) => path)).toEqual(['old/toll.txt']);
  });

  test.each([
    ['n', 1],
    [undefined, 'USAGE'],
  ])('is not done after %j', async (answer, outcome) => {
    const corpus = await setting();
    const result = await remove(['ferry.txt'], { corpus }, person(answer).surroundings).catch(
      ({ code }) => code,
    );
    expect(result).toBe(outcome);
    expect(await contentOf(corpus, 'ferry.txt')).toBe(ferry);
  });

  test.each(['nowhere.txt', 'sources.yaml', '../x', '/etc/passwd', 'old'])(
    'of %s is refused: it is no document',
    async (path) => {
      const corpus = await setting();
      await writeFile(join(corpus, '.secret'), 'x');
      await expect(remove([path], { corpus, yes: true }, person().surroundings)).rejects.toThrow(
        'is not in the corpus',
      );
    },
  );
});
