// Whether dist/ was built from the sources as they are. Imports little: it runs before every command.
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('..', import.meta.url));
export const stampFile = '.built-from';

/** The sources' names, and sums of their times and sizes: an edited, added or removed file changes it. */
export function sourceStamp() {
  let [times, sizes, names] = [0, 0, ''];
  for (const folder of ['src', 'adapters']) {
    for (const path of readdirSync(join(root, folder), { recursive: true }).sort()) {
      if (!/\.(?:ts|csl|xml|yaml|mjs)$/.test(path)) continue;
      const { mtimeMs, size } = statSync(`${root}${folder}/${path}`);
      times += mtimeMs;
      sizes += size;
      names += `${folder}/${path}\n`;
    }
  }
  return `${times} ${sizes}\n${names}`;
}

/** A package from the registry has no sources: its dist/ is what it is. */
export function isFresh() {
  if (!existsSync(join(root, 'src'))) return true;
  const stamp = join(root, 'dist', stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp();
}
