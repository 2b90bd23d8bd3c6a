// Settings: what is left out has a default, what is wrong names the variable, what it got and what it wants.
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { logLevels, readConfig } from '../src/config.ts';
import { VerbatimError } from '../src/errors.ts';

test('everything has a default but the log level, which the program chooses', () => {
  expect(readConfig({})).toMatchObject({ corpus: 'corpus' });
  expect(readConfig({}).logLevel).toBeUndefined();
});

test('an empty variable counts as left out', () => {
  expect(readConfig({ VERBATIM_CORPUS: '', VERBATIM_LOG_LEVEL: '' })).toEqual(readConfig({}));
});

test('other variables are passed over', () => {
  expect(readConfig({ PATH: '/bin', VERBATIM_CORPUS: 'texts' })).toEqual({
    ...readConfig({}),
    corpus: 'texts',
  });
});

test.each(logLevels)('the log level %s is one', (level) => {
  expect(readConfig({ VERBATIM_LOG_LEVEL: level }).logLevel).toBe(level);
});

test('the reranker is used unless it is switched off', () => {
  expect(readConfig({}).reranker).toBe('auto');
  expect(readConfig({ VERBATIM_RERANKER: 'off' }).reranker).toBe('off');
  expect(readConfig({ VERBATIM_RERANKER: 'small' }).reranker).toBe('small');
  expect(() => readConfig({ VERBATIM_RERANKER: 'no' })).toThrow(
    /VERBATIM_RERANKER is "no".*auto, small, off/,
  );
});

test('a wrong value is refused by name, with what it got, what it wants and where to correct it', () => {
  const attempt = (): unknown => readConfig({ VERBATIM_LOG_LEVEL: 'loud' });
  expect(attempt).toThrow(VerbatimError);
  expect(attempt).toThrow(/^VERBATIM_LOG_LEVEL is "loud", but must be one of silent, .*Correct it in \.env/);
});

describe('.env.example', () => {
  const example = readFileSync('.env.example', 'utf8');
  test('names every variable that the core reads', () => {
    const read = [...readFileSync('src/config.ts', 'utf8').matchAll(/\bVERBATIM_[A-Z_]+/g)].map(
      ([name]) => name,
    );
    for (const name of new Set(read)) expect(example).toContain(name);
  });
});

describe('VERBATIM_SECRET_KEY', () => {
  const key = (digit: string): string => digit.repeat(64);

  test('is one key, or several with the newest first', () => {
    expect(readConfig({ VERBATIM_SECRET_KEY: key('a') }).secretKeys).toEqual([key('a')]);
    expect(readConfig({ VERBATIM_SECRET_KEY: `${key('B')}, ${key('a')}` }).secretKeys).toEqual([
      key('b'),
      key('a'),
    ]);
    expect(readConfig({}).secretKeys).toBeUndefined();
  });

  test('is never repeated where it is wrong', () => {
    const wrong = `${key('a')},secret`;
    const attempt = (): unknown => readConfig({ VERBATIM_SECRET_KEY: wrong });
    expect(attempt).toThrow(/^VERBATIM_SECRET_KEY must be 64 hexadecimal digits/);
    expect(attempt).not.toThrow(/secret,|aaaa/);
  });
});

describe('the address of a database', () => {
  test('names a database of PostgreSQL', () => {
    const url = 'postgresql://u:p@db.example/verbatim?sslmode=verify-full';
    expect(readConfig({ VERBATIM_DATABASE_URL: url }).databaseUrl).toBe(url);
    const several = { VERBATIM_PROCESSES: 'several' };
    expect(readConfig({ VERBATIM_DATABASE_URL: url, ...several }).processes).toBe('several');
    expect(() => readConfig(several)).toThrow(/^VERBATIM_PROCESSES is "several".*VERBATIM_DATABASE_URL/);
    expect(readConfig({}).databaseUrl).toBeUndefined();
  });

  test.each(['mysql://u:hidden@db/x', 'postgres://u:hidden@db', 'postgres://u:hid den@db:x/y', 'hidden'])(
    'is refused where it is wrong, and never repeated: %s',
    (wrong) => {
      const attempt = (): unknown => readConfig({ VERBATIM_DATABASE_URL: wrong });
      expect(attempt).toThrow(/^VERBATIM_DATABASE_URL must be an address such as postgres:/);
      expect(attempt).not.toThrow(/hid/);
    },
  );
});
