// Passages that were read are kept in a file, which may be cut, damaged, full, of another version, or not there.
import { existsSync } from 'node:fs';
import { open, readFile, truncate, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { packVectors, type TokenVectors } from '../../src/reranker/model/passage-cache.ts';
import { keyOf, openVectorFile, type VectorFileOptions } from '../../src/reranker/model/vector-file.ts';
import { newTemporaryFolder } from '../temporary.ts';

const vectorsOf = (seed: number): TokenVectors => ({
  ...packVectors([Float32Array.of(0.6, -0.8, seed), Float32Array.of(0, 0.1, 0)]),
  starts: [seed],
  ends: [seed + 70_000],
});
const [a, b, c] = [vectorsOf(1), vectorsOf(2), vectorsOf(3)];

const newPath = async (): Promise<string> => join(await newTemporaryFolder(), 'reranker', 'passages.bin');

function openAt(path: string, options: Partial<VectorFileOptions> = {}) {
  const file = openVectorFile(path, { writable: true, ...options });
  onTestFinished(file.close);
  return file;
}

test('what was kept is there for the next start, and for readers beside it', async () => {
  const path = await newPath();
  const file = openAt(path);
  expect([file.add('a', a), file.add('b', b)]).toEqual([true, true]);
  for (const again of [file, openAt(path), openAt(path, { writable: false })]) {
    expect(again.get('a')).toEqual(a);
    expect(again.get('b')).toEqual(b);
    expect([again.has('b'), again.has('c'), again.get('c')]).toEqual([true, false, undefined]);
  }
});

test('a reader neither makes the file nor writes to it', async () => {
  const path = await newPath();
  const none = openAt(path, { writable: false });
  expect([none.has('a'), none.add('a', a)]).toEqual([false, false]);
  await expect(readFile(path)).rejects.toThrow('ENOENT');
  openAt(path).add('a', a);
  const before = await readFile(path);
  const reader = openAt(path, { writable: false });
  reader.retain(new Set());
  expect(reader.add('b', b)).toBe(false);
  expect(await readFile(path)).toEqual(before);
});

test('a record that was half written is cut off, and what comes after it is found', async () => {
  const path = await newPath();
  const file = openAt(path);
  file.add('a', a);
  file.add('b', b);
  await truncate(path, (await readFile(path)).length - 3);
  const next = openAt(path);
  expect([next.get('a'), next.get('b')]).toEqual([a, undefined]);
  next.add('c', c);
  const last = openAt(path);
  expect([last.get('a'), last.get('b'), last.get('c')]).toEqual([a, undefined, c]);
});

test('a damaged record is no record', async () => {
  const path = await newPath();
  const file = openAt(path);
  file.add('a', a);
  file.add('b', b);
  const handle = await open(path, 'r+');
  // The last byte of the first record's vectors.
  const second = (await readFile(path)).indexOf(Buffer.from(keyOf('b'), 'hex'));
  await handle.write(Buffer.of(99), 0, 1, second - 1);
  await handle.close();
  for (const damaged of [file, openAt(path)]) {
    expect(damaged.get('a')).toBeUndefined();
    expect(damaged.get('b')).toEqual(b);
  }
  expect(file.add('a', a)).toBe(true);
  expect(openAt(path).get('a')).toEqual(a);
});

test('what is not retained is erased from the disk', async () => {
  const path = await newPath();
  const file = openAt(path);
  for (const [text, vectors] of Object.entries({ a, b, c })) file.add(text, vectors);
  file.retain(new Set([keyOf('b')]));
  const written = await readFile(path);
  const holds = (text: string, { bytes }: TokenVectors) =>
    [Buffer.from(keyOf(text), 'hex'), Buffer.from(bytes)].map((part) => written.includes(part));
  expect([holds('a', a), holds('b', b), holds('c', c)]).toEqual([
    [false, false],
    [true, true],
    [false, false],
  ]);
  for (const again of [file, openAt(path, { writable: false })])
    expect([again.get('a'), again.get('b')]).toEqual([undefined, b]);
  file.add('c', c);
  expect(openAt(path, { writable: false }).get('c')).toEqual(c);
});

test('what was erased gives its room back with the next start', async () => {
  const path = await newPath();
  const file = openAt(path);
  for (const [text, vectors] of Object.entries({ a, b, c })) file.add(text, vectors);
  file.retain(new Set([keyOf('c')]));
  const before = (await readFile(path)).length;
  const next = openAt(path);
  expect((await readFile(path)).length).toBeLessThan(before / 2);
  expect([next.get('a'), next.get('c')]).toEqual([undefined, c]);
  next.add('b', b);
  const last = openAt(path);
  expect([last.get('b'), last.get('c')]).toEqual([b, c]);
});

test('a file of another version begins again', async () => {
  const path = await newPath();
  openAt(path).add('a', a);
  await writeFile(path, `verbatim passages 0\n${'x'.repeat(500)}`);
  expect(openAt(path, { writable: false }).has('a')).toBe(false);
  const file = openAt(path);
  file.add('b', b);
  const next = openAt(path);
  expect([next.get('a'), next.get('b')]).toEqual([undefined, b]);
});

test('it grows no larger than it may', async () => {
  const path = await newPath();
  const file = openAt(path, { most: 120 });
  expect([file.add('a', a), file.add('b', b)]).toEqual([true, false]);
  expect((await readFile(path)).length).toBeLessThanOrEqual(120);
  expect([file.has('b'), file.add('a', a)]).toEqual([false, true]);
});

test('once closed, it touches no other file', async () => {
  const path = await newPath();
  const file = openVectorFile(path, { writable: true });
  file.add('a', a);
  file.close();
  // Gets the number that the closed file had.
  const other = await open(`${path}.other`, 'w+');
  onTestFinished(() => other.close());
  expect([file.add('b', b), file.get('a')]).toEqual([false, undefined]);
  file.retain(new Set());
  expect((await readFile(`${path}.other`)).length).toBe(0);
});

test.skipIf(!existsSync('/dev/full'))('on a device that is full, nothing is kept and nothing thrown', () => {
  const file = openAt('/dev/full');
  expect([file.add('a', a), file.has('a'), file.get('a')]).toEqual([false, false, undefined]);
  file.retain(new Set());
});

test('where its folder cannot be made, nothing is kept and nothing thrown', async () => {
  const path = await newPath();
  await writeFile(dirname(path), 'a file in the place of the folder');
  for (const writable of [true, false]) {
    const file = openAt(path, { writable });
    expect([file.add('a', a), file.has('a'), file.get('a')]).toEqual([false, false, undefined]);
  }
});
