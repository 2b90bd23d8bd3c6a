// Programs that write documents slowly, each in a way of its own, with pauses between the pieces.
import { appendFile, open, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';

export interface Piecewise {
  readonly path: string;
  readonly bytes: Uint8Array;
  /** Bytes that are written at a time. */
  readonly piece: number;
  /** Milliseconds before the next piece. */
  readonly pause: () => number;
  /** Whether the rest is written without pauses. */
  readonly isOver: () => boolean;
  /** Gets the milliseconds from one piece to the next: on a busy machine a pause lasts longer than was asked. */
  readonly paused: (milliseconds: number) => void;
}

export type Writer = (writing: Piecewise) => Promise<void>;

/** Each piece is written when the next one is asked for. */
async function* piecesOf({ bytes, piece, pause, isOver, paused }: Piecewise) {
  let written = Date.now();
  for (let at = 0; at < bytes.length; at += piece) {
    if (at > 0 && !isOver()) await setTimeout(pause());
    yield { at, part: bytes.subarray(at, at + piece) };
    paused(Date.now() - written);
    written = Date.now();
  }
}

/** Through one handle, as `cp`, `cat > file` and an upload do. */
const throughOneHandle =
  (flags: 'w' | 'r+'): Writer =>
  async (writing) => {
    const file = await open(writing.path, flags).catch(() => open(writing.path, 'w'));
    try {
      for await (const { at, part } of piecesOf(writing)) await file.write(part, 0, part.length, at);
      await file.truncate(writing.bytes.length);
    } finally {
      await file.close();
    }
  };

export const writers: Readonly<Record<string, Writer>> = {
  'emptied, then written': throughOneHandle('w'),
  'overwritten in place': throughOneHandle('r+'),
  /** No handle is open during the pauses: only the bytes and the times tell. */
  'appended, closed after each piece': async (writing) => {
    await writeFile(writing.path, '');
    for await (const { part } of piecesOf(writing)) await appendFile(writing.path, part);
  },
  'overwritten in place, closed after each piece': async (writing) => {
    for await (const { at, part } of piecesOf(writing)) {
      const file = await open(writing.path, 'r+').catch(() => open(writing.path, 'w'));
      await file.write(part, 0, part.length, at);
      await file.close();
    }
    const file = await open(writing.path, 'r+');
    await file.truncate(writing.bytes.length);
    await file.close();
  },
  'removed, then written': async (writing) => {
    await rm(writing.path, { force: true });
    await throughOneHandle('w')(writing);
  },
  'written elsewhere and renamed': async (writing) => {
    const draft = join(dirname(writing.path), `.draft-${Math.random()}`);
    await writeFile(draft, writing.bytes);
    await rename(draft, writing.path);
  },
};
