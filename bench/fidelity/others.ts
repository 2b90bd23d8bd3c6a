// The independent readers. What each made of a file is saved beside the fetched files, so that a second run is quick.
import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/** Milliseconds for one file. */
const patience = 120_000;

type Command = (file: string) => readonly [command: string, ...args: string[]];

const python = (program: string, ...args: readonly string[]): readonly [string, ...string[]] => [
  'python3',
  join(import.meta.dirname, '../../../bench/fidelity', program),
  ...args,
];

const filter = join(import.meta.dirname, '../../../bench/fidelity/rows.lua');
const pandoc =
  (from: string, ...more: readonly string[]): Command =>
  (file) => ['pandoc', '-f', from, '-t', 'plain', '--wrap=none', '--lua-filter', filter, ...more, file];
const mutool: Command = (file) => ['mutool', 'draw', '-q', '-F', 'txt', file];
const office: Command = (file) => ['soffice', file];

const commands: Readonly<Record<string, Readonly<Record<string, Command>>>> = {
  pdf: {
    pdftotext: (file) => ['pdftotext', file, '-'],
    'pdftotext-raw': (file) => ['pdftotext', '-raw', file, '-'],
    'pdftotext-layout': (file) => ['pdftotext', '-layout', file, '-'],
    'mutool-notes': (file) => python('notes.py', file),
    mutool,
  },
  docx: {
    pandoc: pandoc('docx'),
    'pandoc-first': pandoc('docx', '-M', 'first'),
    python: (file) => python('docx.py', file),
    office,
  },
  odt: {
    pandoc: pandoc('odt'),
    'pandoc-first': pandoc('odt', '-M', 'first'),
    python: (file) => python('odt.py', file),
    office,
  },
  rst: { pandoc: pandoc('rst'), docutils: (file) => python('rst.py', file) },
  epub: { pandoc: pandoc('epub'), 'pandoc-first': pandoc('epub', '-M', 'first'), mutool },
  html: {
    pandoc: pandoc('html'),
    'pandoc-first': pandoc('html', '-M', 'first'),
    python: (file) => python('page.py', file),
    'python-titled': (file) => python('page.py', file, '--title'),
  },
  eml: {
    python: (file) => python('mail.py', file),
    'python-whole': (file) => python('mail.py', file, '--whole'),
  },
  csv: { python: (file) => python('table.py', file) },
  tsv: { python: (file) => python('table.py', file) },
};

/** LibreOffice writes a file, and needs a profile of its own where another one runs. */
async function officeText(file: string): Promise<string> {
  const folder = mkdtempSync('/tmp/verbatim-office-');
  try {
    const args = [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to'];
    await run('soffice', [...args, 'txt:Text (encoded):UTF8', '--outdir', folder, file], {
      timeout: patience,
    });
    const [text] = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    return text === undefined ? '' : readFileSync(join(folder, text), 'utf8');
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

async function textFrom([command, ...args]: readonly [string, ...string[]]): Promise<string> {
  if (command === 'soffice') return officeText(args[0] ?? '');
  const { stdout } = await run(command, args, { timeout: patience, maxBuffer: 1e9, encoding: 'utf8' });
  return stdout;
}

/** Tells one state of our own programs from another, so that what an earlier one read is not taken for its. */
function programOf(args: readonly string[]): string {
  const ours = args.filter((arg) => /\.(?:py|lua)$/.test(arg)).map((arg) => readFileSync(arg));
  if (ours.length === 0) return '';
  return `-${createHash('sha256').update(Buffer.concat(ours)).digest('hex').slice(0, 8)}`;
}

/**
 * What others read of the file, all at once; an absent or failing reader has no text. One that has none of a file counts
 * where no other has any: the file is empty then, and what we read of it would be added.
 */
export async function othersOf(
  file: string,
  format: string,
  digest: string,
  cache: string,
): Promise<string[]> {
  mkdirSync(cache, { recursive: true });
  const texts = await Promise.all(
    Object.entries(commands[format] ?? {}).map(async ([name, command]) => {
      const saved = join(cache, `${digest}-${name}${programOf(command(file))}.txt`);
      if (existsSync(saved)) return [readFileSync(saved, 'utf8')];
      try {
        const text = await textFrom(command(file));
        writeFileSync(saved, text);
        return [text];
      } catch {
        // Not installed, or it cannot read this file: the others judge.
        return [];
      }
    }),
  );
  const all = texts.flat();
  const withText = all.filter((text) => text.trim() !== '');
  return withText.length > 0 ? withText : all.slice(0, 1);
}
