// Which files some program has open for writing, as far as this process may see the others. Linux alone tells.
import { readdir, readFile, readlink, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { onDrive } from '../bytes/drive.ts';

/** The chosen paths, below the folder, that are open for writing now. Nothing rejects: what may not be seen is not there. */
export async function openForWriting(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const found = new Set<string>();
  if (process.platform !== 'linux' || paths.length === 0) return found;
  const byName = new Map<string, string[]>();
  for (const path of paths) byName.set(basename(path), [...(byName.get(basename(path)) ?? []), path]);
  for (const process of await namesIn('/proc')) {
    if (!/^\d+$/.test(process)) continue;
    for (const handle of await handlesOf(process)) {
      const named = byName.get(basename(handle.leadsTo)) ?? [];
      for (const path of named) if (await writes(handle, join(folder, path))) found.add(path);
    }
  }
  return found;
}

const namesIn = async (path: string): Promise<readonly string[]> => readdir(path).catch(() => []);

interface Handle {
  readonly process: string;
  readonly number: string;
  readonly leadsTo: string;
}

/** Handles asked about at a time: a server may have ten thousand, and other work waits for the same threads. */
const atOnce = 64;

async function handlesOf(process: string): Promise<readonly Handle[]> {
  const numbers = await namesIn(`/proc/${process}/fd`);
  const handles: Handle[] = [];
  const read = async (number: string): Promise<Handle> => {
    const leadsTo = await readlink(`/proc/${process}/fd/${number}`).catch(() => '');
    return { process, number, leadsTo };
  };
  for (let first = 0; first < numbers.length; first += atOnce)
    handles.push(...(await Promise.all(numbers.slice(first, first + atOnce).map(read))));
  return handles;
}

/** The lowest two bits of a handle's flags, which are octal: 1 for writing, 2 for both. */
async function writes({ process, number }: Handle, path: string): Promise<boolean> {
  try {
    const info = await readFile(`/proc/${process}/fdinfo/${number}`, 'utf8');
    const flags = Number.parseInt(/^flags:\s*([0-7]+)/m.exec(info)?.[1] ?? '0', 8);
    if ((flags & 3) === 0) return false;
    const [open, own] = await onDrive(path, () =>
      Promise.all([stat(`/proc/${process}/fd/${number}`), stat(path)]),
    );
    return open.ino === own.ino && open.dev === own.dev;
  } catch {
    // The handle was closed meanwhile.
    return false;
  }
}
