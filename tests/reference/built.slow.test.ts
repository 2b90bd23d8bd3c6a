// The program as it is shipped: the style files come along, and only who asks for a style loads the processor.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterEach, describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../..', import.meta.url));
const built = join(root, 'dist', 'src');

const quote = { text: 'So.', receipt: 'V-7K2Q9', citation: { title: 'Note G', path: 'g.txt', paragraph: 1 } };

/** What the script prints, given `formatReference` of the build in `folder`. */
function run(folder: string, script: string): string {
  const door = pathToFileURL(join(folder, 'reference', 'reference.js')).href;
  const lines = [
    "import { createRequire } from 'node:module';",
    `const { formatReference } = await import(${JSON.stringify(door)});`,
    `const quote = ${JSON.stringify(quote)};`,
    `const loaded = () => Object.keys(createRequire(${JSON.stringify(door)}).cache).some((path) => path.includes('citeproc'));`,
    script,
  ];
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', lines.join('\n')], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return stdout;
}

describe('the built program', () => {
  const copies: string[] = [];
  afterEach(() => {
    for (const copy of copies.splice(0)) rmSync(copy, { recursive: true, force: true });
  });

  it('sets a style, and prints nothing else', () => {
    const script = "process.stdout.write(await formatReference(quote, 'footnote'));";
    expect(run(built, script)).toBe('“So.” “Note G,” n.d., para. 1.\n');
  });

  it('loads the style processor for the styles that need it, and for no other', () => {
    const script = `const states = [loaded()];
      for (const style of ['bibtex', 'ris', 'csl-json', 'mla']) {
        await formatReference(quote, style);
        states.push(loaded());
      }
      process.stdout.write(states.join(' '));`;
    expect(run(built, script)).toBe('false false false false true');
  });

  it('says what to do where the style files are gone', () => {
    const copy = mkdtempSync(join(root, 'dist', 'without-styles-'));
    copies.push(copy);
    cpSync(join(built, 'errors.js'), join(copy, 'errors.js'));
    cpSync(join(built, 'text'), join(copy, 'text'), { recursive: true });
    cpSync(join(built, 'reference'), join(copy, 'reference'), {
      recursive: true,
      filter: (path) => !path.endsWith('.csl'),
    });
    const script = `await formatReference(quote, 'apa').catch((error) => process.stdout.write(error.code + ' ' + error.message));`;
    expect(run(copy, script)).toBe(
      `STYLE_UNREADABLE The citation style apa.csl can't be read. Install Verbatim again, or run "npm run build".`,
    );
  });
});
