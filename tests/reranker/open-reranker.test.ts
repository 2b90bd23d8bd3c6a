// Opening what the data folder has: a bot loads it at once, and its log says what became of it.
import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { readConfig } from '../../src/config.ts';
import { installWeights } from '../../src/reranker/install.ts';
import { weightsFolder } from '../../src/reranker/manifest.ts';
import { openReranker } from '../../src/reranker/open-reranker.ts';
import { findWeights } from '../../src/reranker/sources.ts';
import { writeFolder } from '../folders.ts';
import { fakeWeights, modelFiles, packageFiles } from './fake-model.ts';

async function install() {
  const data = await writeFolder(packageFiles);
  const manifest = await installWeights(
    data,
    await findWeights(await writeFolder(modelFiles), [fakeWeights]),
  );
  return { data, model: join(weightsFolder(data, manifest), 'model.onnx') };
}

/** Opens it, and resolves to the first line of the log once that is written. */
async function firstLine(data: string, memory: 'bot' | 'tool'): Promise<string | undefined> {
  const { promise, resolve } = newLine();
  const say = (level: string) => (_fields: unknown, message: string) => resolve(`${level}: ${message}`);
  const log = { debug: say('debug'), info: say('info'), warn: say('warn'), error: say('error') };
  const config = readConfig({ VERBATIM_DATA: data });
  const opened = await openReranker(config, { memory, log, now: () => 0 });
  onTestFinished(() => opened?.close());
  if (memory === 'tool') {
    await opened?.reranker.ready();
    resolve(undefined);
  }
  return promise;
}

function newLine() {
  let resolve: (line: string | undefined) => void = () => {};
  const promise = new Promise<string | undefined>((settle) => {
    resolve = settle;
  });
  return { promise, resolve };
}

test('a bot loads it at the start', async () => {
  const { data } = await install();
  expect(await firstLine(data, 'bot')).toBe('info: reranker loaded');
});

test('its runtime finds that it must not report to anybody, in what native code sees as the environment', async () => {
  const { data } = await install();
  await firstLine(data, 'bot');
  expect(process.report?.getReport()).toMatchObject({ environmentVariables: { ORT_DISABLE_TELEMETRY: '1' } });
});

test('a damaged one is named in the log at the start', async () => {
  const { data, model } = await install();
  await writeFile(model, 'a modem');
  expect(await firstLine(data, 'bot')).toMatch(/^warn: adder is not used: model\.onnx in .* is damaged/);
});

test('a command loads it with its first question, and logs nothing', async () => {
  const { data } = await install();
  expect(await firstLine(data, 'tool')).toBeUndefined();
});

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };

async function opened(setting: string | undefined, data: string) {
  const config = readConfig({ VERBATIM_DATA: data, VERBATIM_RERANKER: setting });
  const reranker = await openReranker(config, { memory: 'tool', log: silent, now: () => 0 });
  onTestFinished(() => reranker?.close());
  return reranker?.reranker;
}

test('where none is installed, it is the encoder that comes with Verbatim', async () => {
  expect(await opened(undefined, await writeFolder({}))).toMatchObject({ kind: 'small-encoder' });
});

test('where the installed one is damaged or lacks a package, the encoder reads in its place', async () => {
  const { data, model } = await install();
  await rm(join(data, 'node_modules', '@huggingface'), { recursive: true });
  expect(await opened(undefined, data)).toMatchObject({
    kind: 'small-encoder',
    insteadOf: expect.stringMatching(
      /^adder is not used: @huggingface\/tokenizers@\S+ is not installed\. Run: npm/,
    ),
  });
  await writeFile(model, 'a modem');
  expect(await opened(undefined, data)).toMatchObject({
    kind: 'small-encoder',
    insteadOf: expect.stringMatching(/^adder is not used: model\.onnx in .* is damaged/),
  });
});

test('an installed one comes before the encoder, unless the encoder is asked for', async () => {
  const { data } = await install();
  expect((await opened(undefined, data))?.kind).not.toBe('small-encoder');
  expect(await opened('small', data)).toMatchObject({ kind: 'small-encoder' });
});

test('switched off, there is none', async () => {
  const { data } = await install();
  expect(await opened('off', data)).toBeUndefined();
});
