// Without the package that draws, everything else works, and doctor says what is missing.
import { mkdir, readdir, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import { rolldown } from 'rolldown';
import { expect, it } from 'vitest';
import { pagesCheck } from '../../adapters/shared/doctor/pages-check.ts';
import type { Report } from '../../src/picture/drawing-thread.ts';
import { findDrawingTools } from '../../src/picture/drawing-tools.ts';
import type { DrawingTask } from '../../src/picture/picture.ts';
import { line, makePdf } from '../corpus/formats/pdf/make.ts';
import { newFolder } from '../store/samples.ts';

const missing = (): Promise<never> =>
  Promise.reject(Object.assign(new Error('Cannot find package'), { code: 'ERR_MODULE_NOT_FOUND' }));

it('doctor says what is missing', async () => {
  expect(pagesCheck(await findDrawingTools(missing))).toMatchObject({
    state: 'warning',
    remedy: expect.stringContaining('npm install @napi-rs/canvas'),
  });
  const binding = (): Promise<never> => Promise.reject(new Error('Cannot find native binding.'));
  expect((await findDrawingTools(binding)).canvas).toBe(false);
  expect(pagesCheck(await findDrawingTools()).state).toBe('ok');
});

it('a fault of the package itself is not taken for its absence', async () => {
  await expect(findDrawingTools(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
});

/** The thread as it is, in a folder from which every package is found but the one that draws. */
async function threadWithout(): Promise<Worker> {
  const folder = newFolder();
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const bundler = await rolldown({
    input: join(root, 'src/picture/drawing-thread.ts'),
    platform: 'node',
    external: (id) => !/^(?:[./]|[a-z]:[\\/])/i.test(id),
  });
  const { output } = await bundler.generate({ format: 'esm', codeSplitting: false });
  await bundler.close();
  await writeFile(join(folder, 'thread.mjs'), output[0].code);
  await mkdir(join(folder, 'node_modules'));
  for (const name of await readdir(join(root, 'node_modules')))
    if (name !== '@napi-rs' && !name.startsWith('.'))
      await symlink(join(root, 'node_modules', name), join(folder, 'node_modules', name));
  return new Worker(join(folder, 'thread.mjs'));
}

it('a PDF page is refused with the reason, and a saved page is shown', async () => {
  const thread = await threadWithout();
  const draw = (task: DrawingTask): Promise<Report> =>
    new Promise((resolve, reject) => {
      thread.once('message', resolve);
      thread.once('error', reject);
      thread.postMessage(task);
    });
  const text = 'The bells were cast in 1911.';
  const wanted = { text, before: '', after: '' };
  const pdf = new Uint8Array(makePdf([{ content: line(text, 72, 700) }]));
  const html = new TextEncoder().encode(`<p>${text}</p>`);
  const refused = await draw({
    ...wanted,
    bytes: pdf,
    path: 'a.pdf',
    format: 'pdf',
    pages: { first: 1, last: 1 },
  });
  expect(refused).toEqual({ picture: { kind: 'refused', reason: 'package' } });
  const shown = await draw({ ...wanted, bytes: html, path: 'a.html', format: 'html' });
  expect(shown.picture).toMatchObject({ kind: 'page', isMarked: true });
  await thread.terminate();
});
