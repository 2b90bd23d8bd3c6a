// The encryption of backups: what was sealed comes back, and nothing else does.
import { createDecipheriv, scryptSync } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { seal, unseal } from '../../src/backup/sealed-stream.ts';

/** Cheap: what is tested here is not the cost. */
const cost = { exponent: 4, blockSize: 8, parallelism: 1 };
const chunk = 64 * 1024;
const head = 'VERBATIM-BACKUP-1\n'.length + 3 + 16 + 16;

async function* parts(bytes: Buffer, length: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += length) yield bytes.subarray(at, at + length);
}
const whole = async (source: AsyncIterable<Buffer>): Promise<Buffer> => {
  const all: Buffer[] = [];
  for await (const part of source) all.push(part);
  return Buffer.concat(all);
};
const sealed = (bytes: Buffer, length = 10_000): Promise<Buffer> =>
  whole(seal(parts(bytes, length), 'password', cost));
const opened = (bytes: Buffer, length = 10_000, password = 'password'): Promise<Buffer> =>
  whole(unseal(parts(bytes, length), password));

const sample = (length: number): Buffer =>
  Buffer.from(Array.from({ length }, (_, index) => (index * 7) & 255));
const sizes = [0, 1, chunk - 1, chunk, chunk + 1, 2 * chunk, 3 * chunk + 5];

describe.each(sizes)('%i bytes', (size) => {
  it('come back, in whatever pieces they are read', async () => {
    const bytes = sample(size);
    for (const [written, read] of [
      [chunk, chunk],
      [7_777, 100_001],
      [200_000, 13_001],
    ] as const)
      expect((await opened(await sealed(bytes, written), read)).equals(bytes)).toBe(true);
  });

  it('are refused where they are cut off at the end of a chunk, or anywhere', async () => {
    const all = await sealed(sample(size));
    const ends = [head, head + chunk + 16, head + 2 * (chunk + 16), all.length - 1, all.length - 16, 5];
    for (const end of ends.filter((one) => one < all.length))
      await expect(opened(all.subarray(0, end))).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  });
});

it('refuses chunks that changed their places, and those of another backup', async () => {
  const all = await sealed(sample(3 * chunk));
  const other = await sealed(sample(3 * chunk));
  const length = chunk + 16;
  const of = (from: Buffer, index: number): Buffer =>
    from.subarray(head + index * length, head + (index + 1) * length);
  const exchanged = Buffer.concat([all.subarray(0, head), of(all, 1), of(all, 0), of(all, 2)]);
  await expect(opened(exchanged)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  const mixed = Buffer.concat([all.subarray(0, head), of(all, 0), of(other, 1), of(all, 2)]);
  await expect(opened(mixed)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
  const longer = Buffer.concat([all, of(all, 2)]);
  await expect(opened(longer)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
});

it('refuses each changed byte of the head, and another password', async () => {
  const all = await sealed(sample(10));
  for (let at = 'VERBATIM-BACKUP-1\n'.length; at < head; at += 1) {
    const changed = Buffer.from(all);
    changed[at] = (changed[at] ?? 0) ^ 0x80;
    await expect(opened(changed)).rejects.toMatchObject({
      code: expect.stringMatching(/^BACKUP_(?:DAMAGED|LOCKED)$/),
    });
  }
  await expect(opened(all, 10, 'Password')).rejects.toMatchObject({ code: 'BACKUP_LOCKED' });
});

it('takes no more memory and time than it would itself have chosen', async () => {
  const all = await sealed(sample(10));
  all[18] = 30;
  await expect(opened(all)).rejects.toMatchObject({ code: 'BACKUP_DAMAGED' });
});

it('is opened by the published parts alone: scrypt, and AES-256-GCM with number and end in the vector', async () => {
  const all = await sealed(sample(100));
  const salt = all.subarray(21, 37);
  const key = scryptSync('password', salt, 48, { N: 16, r: 8, p: 1 }).subarray(0, 32);
  const vector = Buffer.alloc(12);
  vector[11] = 1;
  const decipher = createDecipheriv('aes-256-gcm', key, vector)
    .setAAD(all.subarray(0, head))
    .setAuthTag(all.subarray(-16));
  const plain = Buffer.concat([decipher.update(all.subarray(head, -16)), decipher.final()]);
  expect(plain.equals(sample(100))).toBe(true);
});

it('never seals the same twice', async () => {
  expect((await sealed(sample(100))).equals(await sealed(sample(100)))).toBe(false);
});
