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
    for (const path of filesBelow(folder)) {
      if (!/\.(?:tsx?|css|js|csl|xml|yaml|mjs|bin)$/.test(path)) continue;
      const { mtimeMs, size } = statSync(root + path);
      times += mtimeMs;
      sizes += size;
      names += `${path}\n`;
    }
  }
  return `${times} ${sizes}\n${names}`;
}

/** In a fixed order. Node's own recursive listing asks the system about each entry again, for half the time. */
function filesBelow(folder) {
  const entries = readdirSync(root + folder, { withFileTypes: true });
  return entries
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = `${folder}/${entry.name}`;
      return entry.isDirectory() ? filesBelow(path) : [path];
    });
}

/** A package from the registry has no sources: its dist/ is what it is. */
export function isFresh() {
  if (!existsSync(join(root, 'src'))) return true;
  const stamp = join(root, 'dist', stampFile);
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === sourceStamp();
}
