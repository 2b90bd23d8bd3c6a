// Settings as a file: Node reads each value back as it was.

import { readFileSync } from 'node:fs';
import { parseEnv } from 'node:util';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isSecret, renderSettings } from '../../../../adapters/cli/render/settings-file.ts';
import { character } from '../../../texts.ts';

it('gives every value back, or says that it cannot', () => {
  fc.assert(
    fc.property(fc.string({ unit: character, minLength: 1, maxLength: 12 }), (value) => {
      fc.pre(!value.includes('\0'));
      const text = renderSettings([
        { name: 'A', value },
        { name: 'B', value: 'after' },
      ]);
      const read = parseEnv(text);
      expect(read['B']).toBe('after');
      if (text.startsWith('#')) expect(/\r|['"`\\]/.test(value)).toBe(true);
      else expect(read['A']).toBe(value);
    }),
    { numRuns: 500 },
  );
  const signs = fc.string({
    unit: fc.constantFrom("'", '"', '`', '\\', 'n', '#', '=', ' ', '$', '\n', 'é'),
    minLength: 1,
  });
  fc.assert(
    fc.property(signs, (value) => {
      const text = renderSettings([
        { name: 'A', value },
        { name: 'B', value: 'after' },
      ]);
      const read = parseEnv(text);
      expect(read['B']).toBe('after');
      if (!text.startsWith('#')) expect(read['A']).toBe(value);
    }),
    { numRuns: 500 },
  );
});

it('writes a remark on one line', () => {
  expect(renderSettings([{ remark: 'a\nB=1' }])).toBe('# a B=1\n');
});

/** Of .env.example: a setting that is added there has to be thought of here. */
it('knows which settings are secrets', () => {
  const names = [...readFileSync('.env.example', 'utf8').matchAll(/^#([A-Z_]+)=/gm)].map(
    ([, name = '']) => name,
  );
  expect(names.length).toBeGreaterThan(40);
  expect(names.filter(isSecret)).toEqual([
    'VERBATIM_DATABASE_URL',
    'VERBATIM_SECRET_KEY',
    'SLACK_BOT_TOKEN',
    'SLACK_APP_TOKEN',
    'SLACK_SIGNING_SECRET',
    'SLACK_CLIENT_SECRET',
    'SLACK_STATE_SECRET',
    'SLACK_REFRESH_TOKEN',
    'DISCORD_TOKEN',
    'VERBATIM_OIDC_CLIENT_SECRET',
    'VERBATIM_ADMIN_TOKEN',
    'VERBATIM_API_TOKENS',
  ]);
});
