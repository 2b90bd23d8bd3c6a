// What was removed on the page or by a program, for as long as it can be brought back: in the data folder.
import { randomBytes } from 'node:crypto';
import { copyFile, mkdir, readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** Milliseconds. */
const keptFor = 30 * 24 * 60 * 60 * 1000;

const note = z.object({ path: z.string(), entry: z.record(z.string(), z.unknown()).optional() });
/** `entry` is its own of sources.yaml. */
export type Removed = z.output<typeof note>;

export interface RemovedFiles {
  /** A copy of the file is made; the id brings it back. */
  put(removed: Removed, file: string): Promise<string>;
  /** Undefined for an id that is not known, or is no longer. */
  get(id: string): Promise<(Removed & { readonly file: string }) | undefined>;
  drop(id: string): Promise<void>;
  /** Deletes what can no longer be brought back. */
  forgetOld(): Promise<void>;
}

/** Nothing was removed so far. */
const nothingThere = (cause: unknown): readonly string[] => {
  if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return [];
  throw cause;
};

export function createRemovedFiles(data: string, now: () => number): RemovedFiles {
  const folder = join(data, 'removed');
  const placeOf = (id: string): string | undefined => (/^[\w-]{16}$/.test(id) ? join(folder, id) : undefined);

  const isOld = async (place: string): Promise<boolean> => now() - (await stat(place)).mtimeMs > keptFor;

  async function forgetOld(): Promise<void> {
    for (const id of await readdir(folder).catch(nothingThere))
      if (await isOld(join(folder, id))) await rm(join(folder, id), { recursive: true, force: true });
  }

  return {
    forgetOld,
    put: async (removed, file) => {
      const id = randomBytes(12).toString('base64url');
      const place = join(folder, id);
      await mkdir(folder, { recursive: true, mode: 0o700 });
      await forgetOld();
      await mkdir(place, { mode: 0o700 });
      await copyFile(file, join(place, 'file'));
      await writeFile(join(place, 'note.json'), JSON.stringify(removed));
      return id;
    },
    get: async (id) => {
      const place = placeOf(id);
      if (place === undefined) return undefined;
      try {
        if (await isOld(place)) return undefined;
        const read = note.parse(JSON.parse(await readFile(join(place, 'note.json'), 'utf8')));
        return { ...read, file: join(place, 'file') };
      } catch {
        // It was never there, or its time is over.
        return undefined;
      }
    },
    drop: async (id) => {
      const place = placeOf(id);
      if (place !== undefined) await rm(place, { recursive: true, force: true });
    },
  };
}
