// verbatim reranker: install from the hub, a folder, a zip archive and a wheel; status, remove, and what questions say.
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { installReranker, type Offer } from '../../../../adapters/cli/reranker/install.ts';
import { platformIds } from '../../../../adapters/platforms/registry.ts';
import { digestOf } from '../../../../src/reranker/digest.ts';
import type { Weights } from '../../../../src/reranker/weights.ts';
import { writeFolder } from '../../../folders.ts';
import { fakeWeights, modelFiles, packageFiles } from '../../../reranker/fake-model.ts';
import { here, serve } from '../import/serve.ts';
import { collect, runVerbatim } from '../in-process.ts';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const [model, tokenizer] = [bytes(modelFiles['model.onnx']), bytes(modelFiles['tokenizer.json'])];
const offer: Offer = { known: [fakeWeights], network: here };

/** A data folder with the packages in it, and a corpus beside it. */
async function newPlace(files = packageFiles) {
  const folder = await writeFolder({
    ...Object.fromEntries(Object.entries(files).map(([path, content]) => [`data/${path}`, content])),
    'corpus/a.txt': 'The lighthouse of 1911 is tended by Ottoline. She tends the lighthouse well.',
    'corpus/b.txt': 'Nobody tends the lighthouse in winter, when the strait is frozen.',
  });
  const environment = { VERBATIM_DATA: join(folder, 'data'), VERBATIM_CORPUS: join(folder, 'corpus') };
  return { folder, environment, data: environment.VERBATIM_DATA };
}
type NewPlace = Awaited<ReturnType<typeof newPlace>>;

/** The command, with weights of the tests' own: what `verbatim reranker install` calls. */
async function install({ environment }: NewPlace, options: { from?: string } = {}, what: Offer = offer) {
  const output = collect();
  const surroundings = {
    environment,
    input: process.stdin,
    output: output.stream,
    errors: output.stream,
    user: 'ada',
    prefixes: [],
    chats: [],
    platforms: platformIds,
    ...{ version: '0.0.0', sample: '/sample' },
    onSignal: () => {},
  };
  const status = await installReranker(options, surroundings, what);
  return { status, output: output.text() };
}

const archive = (entries: Readonly<Record<string, Uint8Array>>): Promise<string> =>
  writeFolder({ 'it.zip': zipSync(entries) }).then((folder) => join(folder, 'it.zip'));

const sources: Readonly<Record<string, () => Promise<string>>> = {
  'a folder': () => writeFolder(modelFiles),
  'a folder with the hub’s names': () =>
    writeFolder({ 'model_quantized.onnx': model, 'tokenizer.json': tokenizer, 'README.md': 'more' }),
  'a zip archive': () => archive({ 'model.onnx': model, 'tokenizer.json': tokenizer }),
  'a wheel with other models beside it': () =>
    archive({
      'all/models/other/model.onnx': bytes('another model'),
      'all/models/other/tokenizer.json': bytes('{}'),
      'all/models/reranker/model.onnx': model,
      'all/models/reranker/tokenizer.json': tokenizer,
      '../../outside.onnx': bytes('never written'),
    }),
};

describe('install', () => {
  test.each(Object.entries(sources))('from %s', async (_name, source) => {
    const place = await newPlace();
    const { status, output } = await install(place, { from: await source() });
    expect([status, output]).toEqual([0, expect.stringContaining('Installed adder')]);
    expect(output).toContain('licence: MIT');
    expect(output).toContain('It is ready to use.');
    const [folder = ''] = (await readdir(join(place.data, 'reranker'))).filter(
      (name) => name !== 'manifest.json',
    );
    expect((await readdir(join(place.data, 'reranker', folder))).sort()).toEqual(Object.keys(modelFiles));
    expect(await readFile(join(place.data, 'reranker', folder, 'model.onnx'), 'utf8')).toBe('a model');
    expect(await readdir(place.folder)).not.toContain('outside.onnx');
  });

  test('without the packages, it says what else to install', async () => {
    const place = await newPlace({});
    const { output } = await install(place, { from: await writeFolder(modelFiles) });
    expect(output).toMatch(/npm install --ignore-scripts onnxruntime-node@\S+ @huggingface\/tokenizers@\S+/);
  });

  test.each([
    [
      'other weights',
      () => archive({ 'model.onnx': bytes('another'), 'tokenizer.json': tokenizer }),
      'no weights',
    ],
    ['half of them', () => writeFolder({ 'model.onnx': model }), 'no weights'],
    ['no archive', async () => join(await writeFolder({ 'it.zip': 'text' }), 'it.zip'), 'cannot be unpacked'],
    ['nothing', async () => join(await writeFolder({}), 'absent'), 'cannot be read'],
  ])('from %s installs nothing', async (_name, source, reason) => {
    const place = await newPlace();
    await install(place, { from: await writeFolder(modelFiles) });
    const earlier = await readFile(join(place.data, 'reranker', 'manifest.json'), 'utf8');
    await expect(install(place, { from: await source() })).rejects.toMatchObject({
      code: 'RERANKER_INVALID',
      message: expect.stringContaining(reason),
    });
    expect(await readFile(join(place.data, 'reranker', 'manifest.json'), 'utf8')).toBe(earlier);
  });

  test('other weights take the place of the earlier ones, and of drafts that were left behind', async () => {
    const place = await newPlace();
    await install(place, { from: await writeFolder(modelFiles) });
    await writeFile(join(place.data, 'reranker', 'aaaaaaaaaaaa.99'), 'a draft');
    const other = bytes('{"kind":"a tokenizer","of":"another"}');
    const known: Weights = {
      ...fakeWeights,
      name: 'another',
      digests: {
        'model.onnx': digestOf(bytes('model 2')),
        'tokenizer.json': digestOf(other),
      },
    };
    const from = await writeFolder({ 'model.onnx': 'model 2', 'tokenizer.json': other });
    await install(place, { from }, { ...offer, known: [fakeWeights, known] });
    expect((await readdir(join(place.data, 'reranker'))).sort()).toEqual(
      [known.digests['model.onnx'].slice(0, 12), 'manifest.json'].sort(),
    );
  });
});

describe('install from the hub', () => {
  const hubOf = async (answers: Readonly<Record<string, Uint8Array>>): Promise<Offer> => {
    const port = await serve(({ url = '' }, response) => {
      const body = answers[url];
      if (url === '/moved') response.writeHead(302, { location: '/model' }).end();
      else response.writeHead(body === undefined ? 404 : 200).end(body);
    });
    const urls = {
      'model.onnx': `http://hub.test:${port}/moved`,
      'tokenizer.json': `http://hub.test:${port}/tokenizer`,
    };
    return { known: [{ ...fakeWeights, urls }], network: here };
  };

  test('follows it to where the files are', async () => {
    const place = await newPlace();
    const { output } = await install(place, {}, await hubOf({ '/model': model, '/tokenizer': tokenizer }));
    expect(output).toMatch(/Fetching http:\/\/hub\.test\S+\/moved\nFetching \S+\nInstalled adder/);
  });

  test('other bytes than the pinned ones are not installed', async () => {
    const place = await newPlace();
    const changed = await hubOf({ '/model': bytes('changed'), '/tokenizer': tokenizer });
    await expect(install(place, {}, changed)).rejects.toMatchObject({
      code: 'RERANKER_INVALID',
      message: expect.stringMatching(/model\.onnx has the digest .*Nothing was installed/),
    });
    expect(await readdir(place.data)).not.toContain('reranker');
  });

  test('a hub that does not answer: what else can be done', async () => {
    const place = await newPlace();
    await expect(install(place, {}, await hubOf({}))).rejects.toMatchObject({
      code: 'FETCH_FAILED',
      message: expect.stringContaining('--from'),
    });
  });
});

describe('installed', () => {
  const question = 'Who tends the lighthouse?';
  const installed = async (): Promise<NewPlace & { readonly model: string }> => {
    const place = await newPlace();
    await install(place, { from: await writeFolder(modelFiles) });
    const folder = fakeWeights.digests['model.onnx'].slice(0, 12);
    return { ...place, model: join(place.data, 'reranker', folder, 'model.onnx') };
  };
  const run = ({ environment }: NewPlace, words: readonly string[], more = {}) =>
    runVerbatim(words, { environment: { ...environment, ...more } });

  test('status says whether it is whole; remove takes it out', async () => {
    const place = await installed();
    expect(await run(place, ['reranker', 'status'])).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^adder, from tests .*\nIt is ready to use\.\n$/),
    });
    expect(await run(place, ['reranker', 'status'], { VERBATIM_RERANKER: 'off' })).toMatchObject({
      status: 1,
      output: expect.stringContaining('VERBATIM_RERANKER=off'),
    });
    await writeFile(place.model, 'a modem');
    expect(await run(place, ['reranker', 'status'])).toMatchObject({
      status: 1,
      output: expect.stringMatching(/^It is not used: model\.onnx in .* is damaged/),
    });
    expect(await run(place, ['reranker', 'remove'])).toMatchObject({
      status: 0,
      output: expect.stringContaining('Removed'),
    });
    expect(await readdir(place.data)).not.toContain('reranker');
    expect(await run(place, ['reranker', 'status'])).toMatchObject({
      status: 0,
      output: expect.stringMatching(/^The small encoder .* is used\.\n"verbatim reranker install" adds/),
    });
    expect(await run(place, ['reranker', 'status'], { VERBATIM_RERANKER: 'off' })).toMatchObject({
      status: 1,
      output: expect.stringContaining('No larger model is installed.\nVERBATIM_RERANKER=off'),
    });
  });

  test('why says that it was used, or why not; the small encoder then reads in its place', async () => {
    const place = await installed();
    const { output: used } = await run(place, ['why', question]);
    expect(used).toContain('Reranker: adder, used');
    const { output: off } = await run(place, ['why', question], { VERBATIM_RERANKER: 'off' });
    expect(off).toContain('Reranker: none');
    const { output: small } = await run(place, ['why', question], { VERBATIM_RERANKER: 'small' });
    await writeFile(place.model, 'a modem');
    const { output: damaged } = await run(place, ['why', question]);
    expect(damaged).toContain('Reranker: small encoder, used');
    expect(damaged).toContain('adder is not used: model.onnx in');
    expect(damaged).toContain('Run "verbatim reranker install" again.');
    const decision = (text: string) => text.slice(text.search(/^1\. /m));
    expect(decision(damaged)).toEqual(decision(small));
  });

  test('a damaged manifest is named, and questions are answered', async () => {
    const place = await installed();
    await writeFile(join(place.data, 'reranker', 'manifest.json'), '{"name":"adder","folder":"../.."}');
    expect((await run(place, ['why', question])).output).toContain('The installed model is not used: ');
    expect((await run(place, ['reranker', 'status'])).output).toContain('manifest.json cannot be used');
  });

  test('doctor names it, and what is wrong with it', async () => {
    const place = await installed();
    const check = async (more = {}) => {
      const { output } = await run(place, ['doctor', '--json'], { PORT: '0', ...more });
      const { checks } = JSON.parse(output) as { checks: { name: string }[] };
      return checks.find(({ name }) => name === 'reranker');
    };
    expect(await check()).toEqual({ name: 'reranker', state: 'ok', detail: 'adder' });
    expect(await check({ VERBATIM_RERANKER: 'off' })).toMatchObject({
      state: 'ok',
      detail: expect.stringContaining('switched off'),
    });
    await writeFile(place.model, 'a modem');
    expect(await check()).toMatchObject({ state: 'warning', detail: expect.stringContaining('is damaged') });
  });
});
