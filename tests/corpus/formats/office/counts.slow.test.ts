// Numbers of lists, compared with what LibreOffice shows.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { newFolder } from '../../../store/samples.ts';
import { formats, listed, readText } from './listed.ts';

/** By what is behind "|", what is before it; widths of digits do not count. */
const byItem = (text: string): Map<string, string> =>
  new Map(
    text.split('\n').flatMap((line) => {
      const [marker, item] = line.split('|');
      return marker === undefined || item === undefined
        ? []
        : [[item.trim(), marker.trim().replace(/[０-９]/g, (digit) => digit.normalize('NFKC'))] as const];
    }),
  );

const isInstalled = existsSync('/usr/bin/soffice');

describe.skipIf(!isInstalled)(
  `numbers${isInstalled ? '' : ', skipped, since there is no LibreOffice'}`,
  () => {
    it('are those that LibreOffice shows, or none', { timeout: 120_000 }, async () => {
      const folder = newFolder();
      const bytes = listed(formats, 'en-US');
      await writeFile(join(folder, 'a.docx'), bytes);
      const profile = `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`;
      const into = ['--headless', '--convert-to', 'txt:Text (encoded):UTF8', '--outdir', folder];
      await promisify(execFile)('soffice', [profile, ...into, join(folder, 'a.docx')]);
      const theirs = byItem(await readFile(join(folder, 'a.txt'), 'utf8'));
      const ours = [...byItem((await readText(bytes)).text)].filter(([, marker]) => marker !== '');
      expect(ours.length).toBeGreaterThan(2_000);
      expect(ours.filter(([item, marker]) => theirs.get(item) !== marker)).toEqual([]);
    });
  },
);
