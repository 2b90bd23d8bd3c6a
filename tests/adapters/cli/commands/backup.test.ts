// backup and restore, over real files and a store in use: nothing is lost, nothing damaged is restored.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseEnv } from 'node:util';
import { gunzipSync, gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, it } from 'vitest';
import { openStore } from '../../../../src/store/folder/open.ts';
import { asked } from '../../../store/samples.ts';
import { newTemporaryFolder } from '../../../temporary.ts';
import { type Finished, runVerbatim } from '../in-process.ts';

const question = 'Who compiles the Entity List?';
const secretKey = 'ab'.repeat(32);
const password = 'correct horse battery staple';
let folder = '';
let code = '';
let passwordFile = '';
const at = (...names: string[]): string => join(folder, ...names);

/** A bot's settings; the restored one's are in its own `.env`. */
const settings = (): Record<string, string> => ({
  VERBATIM_CORPUS: at('corpus'),
  VERBATIM_DATA: at('data'),
  VERBATIM_SCOPES: at('rules.yaml'),
  VERBATIM_SECRET_KEY: secretKey,
  VERBATIM_RETENTION_DAYS: '90',
  SLACK_BOT_TOKEN: 'xoxb-1-secret',
});
const run = (...words: string[]): Promise<Finished> => runVerbatim(words, { environment: settings() });

/** As "verbatim start" in that folder sees them, whose relative paths begin there. */
function settingsIn(restored: string): Record<string, string> {
  const read = parseEnv(readFileSync(join(restored, '.env'), 'utf8'));
  const isPlace = /^VERBATIM_(?:CORPUS|DATA|SCOPES)$/;
  return Object.fromEntries(
    Object.entries(read).map(([name, value = '']) => [
      name,
      isPlace.test(name) ? join(restored, value) : value,
    ]),
  );
}

beforeAll(async () => {
  folder = newTemporaryFolder();
  cpSync('corpus', at('corpus'), { recursive: true });
  writeFileSync(at('rules.yaml'), '# who sees what\ndefault: all\nterminal: all\n');
  passwordFile = at('password');
  writeFileSync(passwordFile, `${password}\n`);
  const { output, errors } = await run('ask', '--json', question);
  expect(errors).toBe('');
  code = JSON.parse(output).quotes[0].receipt;
  await run('ask', 'How do I make pancakes?');
});

describe('a backup', () => {
  it('is made while the bot runs, and gives the same answers, receipts and people elsewhere', async () => {
    const bot = await openStore(at('data'), { mode: 'bot' });
    // Is in SQLite's log, and not yet in the file.
    await bot.store.remember(asked('just-now', { askedAt: Date.now() }));
    const made = await run('backup', '--documents', '--password-file', passwordFile, at('whole.sealed'));
    await bot.store.close();
    expect(made).toMatchObject({ status: 0, errors: '' });
    expect(made.output).toMatch(/^Saved in .*whole\.sealed: \d+ kB, encrypted\.\n$/);

    const there = at('elsewhere', 'bot');
    const back = await run('restore', '--password-file', passwordFile, at('whole.sealed'), there);
    expect(back).toMatchObject({ status: 0, errors: '' });
    expect(back.output).toContain(`Run "verbatim start" in ${there}.\n`);
    const environment = settingsIn(there);
    expect(environment).toMatchObject({
      VERBATIM_CORPUS: join(there, 'corpus'),
      VERBATIM_SECRET_KEY: secretKey,
      VERBATIM_RETENTION_DAYS: '90',
      SLACK_BOT_TOKEN: 'xoxb-1-secret',
    });
    const restored = (...words: string[]): Promise<Finished> => runVerbatim(words, { environment });

    expect((await restored('verify', code)).output).toContain('Exact today, at the same place');
    expect((await restored('export')).output).toContain('What does just-now mean?');
    expect((await restored('export')).output).toBe((await run('export')).output);
    const [here, elsewhere] = await Promise.all(
      [run, restored].map(async (ask) => JSON.parse((await ask('ask', '--json', question)).output)),
    );
    expect({ ...elsewhere, id: here.id }).toEqual(here);
    expect(readFileSync(join(there, 'scopes.yaml'), 'utf8')).toBe(readFileSync(at('rules.yaml'), 'utf8'));
    // The same person is known by the same hash: all of their questions are theirs to delete.
    expect((await restored('forget-me')).output).toContain('Deleted 3 questions');
  });

  it('is for its owner alone, and leaves nothing else behind', async () => {
    const target = join(newTemporaryFolder(), 'b.tar.gz');
    await run('backup', target);
    expect(statSync(target).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(target, '..'))).toEqual(['b.tar.gz']);
    const there = join(target, '..', 'restored');
    await run('restore', target, there);
    const modes = ['.', 'data', '.env', 'data/verbatim.db', 'data/asker-salt', 'corpus/sources.yaml'].map(
      (name) => (statSync(join(there, name)).mode & 0o077) === 0,
    );
    expect(modes).toEqual([true, true, true, true, true, true]);
    expect(readdirSync(there).sort()).toEqual(['.env', 'corpus', 'data', 'scopes.yaml']);
  });

  it('without a password has no secret in it, and says so', async () => {
    const target = join(newTemporaryFolder(), 'plain.tar.gz');
    const { output } = await run('backup', target);
    expect(output).toContain('not encrypted');
    expect(output).toContain('Keep these elsewhere: SLACK_BOT_TOKEN, VERBATIM_SECRET_KEY.');
    expect(output).toContain('The documents are not in it');
    const whole = gunzipSync(readFileSync(target)).toString('latin1');
    expect(whole).toContain('VERBATIM_RETENTION_DAYS=90');
    for (const secret of [secretKey, 'xoxb-1-secret']) expect(whole).not.toContain(secret);
    const back = await run('restore', target, join(target, '..', 'restored'));
    expect(back.output).toContain('Fill them in, in .env: SLACK_BOT_TOKEN, VERBATIM_SECRET_KEY.');
    expect(back.output).toContain('The documents are not in this backup.');
  });

  it('encrypted shows nothing of what is in it', async () => {
    const sealed = readFileSync(at('whole.sealed')).toString('latin1');
    for (const word of ['SQLite', 'sources.yaml', 'VERBATIM_', 'ustar']) expect(sealed).not.toContain(word);
  });

  it('goes into a folder by its time, and the earlier ones are deleted', async () => {
    const target = newTemporaryFolder();
    const names = ['verbatim-20260101T000000Z.tar.gz', 'verbatim-20260102T000000Z.sealed', 'notes.txt'];
    for (const name of names) writeFileSync(join(target, name), '');
    const { output } = await run('backup', '--keep', '2', target);
    expect(output).toContain('Deleted 1 earlier backup.');
    const left = readdirSync(target).sort();
    expect(left).toEqual(['notes.txt', names[1], expect.stringMatching(/^verbatim-\d{8}T\d{6}Z\.tar\.gz$/)]);
    expect(await run('backup', '--keep', '0', target)).toMatchObject({ status: 2 });
  });
});

describe('refuses', () => {
  const restore = async (bytes: Uint8Array, words: readonly string[] = []): Promise<Finished> => {
    const place = newTemporaryFolder();
    writeFileSync(join(place, 'backup'), bytes);
    const finished = await run('restore', ...words, join(place, 'backup'), join(place, 'new'));
    // Whatever is wrong, nothing is restored, and no draft is left.
    expect(finished.status).toBe(2);
    expect(readdirSync(place)).toEqual(['backup']);
    expect(finished.errors.split('\n')).toHaveLength(2);
    return finished;
  };
  const withPassword = (): readonly string[] => ['--password-file', passwordFile];
  const sealed = (): Buffer => readFileSync(at('whole.sealed'));
  let plain = Buffer.alloc(0);
  beforeAll(async () => {
    await run('backup', at('plain.tar.gz'));
    plain = readFileSync(at('plain.tar.gz'));
  });

  it('a file or folder that is there', async () => {
    mkdirSync(at('taken'));
    for (const words of [
      ['backup', at('plain.tar.gz')],
      ['restore', at('plain.tar.gz'), at('taken')],
    ]) {
      const { status, errors } = await run(...words);
      expect({ status, errors }).toMatchObject({
        status: 2,
        errors: expect.stringContaining('exists already'),
      });
    }
    expect(readFileSync(at('plain.tar.gz')).equals(plain)).toBe(true);
    expect(readdirSync(at('taken'))).toEqual([]);
  });

  it('another password, and none', async () => {
    const other = at('other');
    writeFileSync(other, 'another password than that');
    expect((await restore(sealed(), ['--password-file', other])).errors).toContain(
      'The password does not open this backup.',
    );
    expect((await restore(sealed())).errors).toContain('This backup is encrypted.');
  });

  it('a password that could be guessed', async () => {
    writeFileSync(at('short'), 'hunter2\n');
    const { status, errors } = await run('backup', '--password-file', at('short'), at('never'));
    expect({ status, errors }).toMatchObject({ status: 2, errors: expect.stringContaining('fewer than 12') });
    expect(existsSync(at('never'))).toBe(false);
  });

  it('one that is cut off, wherever', async () => {
    for (const share of [0, 0.5, 0.9999]) {
      for (const [whole, words] of [[sealed(), withPassword()] as const, [plain, []] as const]) {
        const { errors } = await restore(whole.subarray(0, Math.floor(whole.length * share)), words);
        expect(errors).toMatch(/^verbatim: The backup is damaged: .+ \[BACKUP_DAMAGED\]\n$/);
      }
    }
  });

  it('one with a changed byte, wherever', async () => {
    for (const share of [0.002, 0.5, 0.9999]) {
      for (const [whole, words] of [[sealed(), withPassword()] as const, [plain, []] as const]) {
        const changed = Buffer.from(whole);
        const place = Math.floor(changed.length * share);
        changed[place] = (changed[place] ?? 0) ^ 1;
        expect((await restore(changed, words)).errors).toMatch(/BACKUP_(?:DAMAGED|LOCKED)/);
      }
    }
  });

  it('one whose files were exchanged by somebody who can pack an archive', async () => {
    const tar = gunzipSync(plain);
    const changed = Buffer.from(tar.toString('latin1').replace('terminal: all', 'terminal: ALL'), 'latin1');
    expect(changed.equals(tar)).toBe(false);
    expect((await restore(gzipSync(changed))).errors).toContain('not those that were saved');
  });

  it('what is no backup', async () => {
    for (const bytes of ['PK\u0003\u0004', '', 'SQLite format 3', 'VERBATIM-BACKUP-2\n'])
      expect((await restore(Buffer.from(bytes))).errors).toContain('it does not begin like one');
    expect((await restore(gzipSync(Buffer.alloc(10_240)))).errors).toContain('BACKUP_DAMAGED');
    expect((await run('restore', at('nowhere'), at('new'))).errors).toContain("can't be read");
  });

  it('one that a newer program made', async () => {
    const tar = gunzipSync(plain).toString('latin1');
    const [manifest = ''] = /\{\s+"format"[^}]+\}\n/.exec(tar) ?? [];
    const sumOf = (text: string): string => createHash('sha256').update(text).digest('hex');
    for (const [from, to, what] of [
      ['"format": 1', '"format": 9', 'backups is 9'],
      [/"storeFormat": \d\d/, '"storeFormat": 99', 'the store is 99'],
    ] as const) {
      const newer = manifest.replace(from, to);
      expect(newer.length).toBe(manifest.length);
      const packed = tar.replace(manifest, newer).replace(sumOf(manifest), sumOf(newer));
      const { errors } = await restore(gzipSync(Buffer.from(packed, 'latin1')));
      expect(errors).toContain(`The backup was made by a newer Verbatim, 0.0.0: its format of ${what}`);
      expect(errors).toContain('BACKUP_NEWER');
    }
  });
});

describe('export-config', () => {
  it('prints what is set as .env has it, secrets only where they are asked for', async () => {
    const { output } = await run('export-config');
    expect(output).toContain('VERBATIM_RETENTION_DAYS=90\n');
    expect(output).toContain('# SLACK_BOT_TOKEN= is set, and its value is left out.\n');
    expect(output).not.toContain(secretKey);
    const whole = await run('export-config', '--secrets');
    expect(parseEnv(whole.output)).toEqual(settings());
  });
});
