// How wide lines are, and whether they have colours.
import { PassThrough } from 'node:stream';
import { expect, it } from 'vitest';
import { styleFor } from '../../../../adapters/cli/terminal/style.ts';

const styleOf = (terminal: object, environment: Readonly<Record<string, string>> = {}) =>
  styleFor({
    ...{ environment, user: 'ada', version: '0.0.0', sample: '/sample' },
    ...{
      input: new PassThrough(),
      errors: new PassThrough(),
      prefixes: [],
      chats: [],
      platforms: { local: [], chats: new Map() },
    },
    output: Object.assign(new PassThrough(), terminal),
    onSignal: () => {},
  });

it.each([
  [{ isTTY: true, columns: 50 }, 50],
  [{ isTTY: true, columns: 300 }, 96],
  [{ isTTY: true, columns: 0 }, 96],
  [{ isTTY: true }, 96],
  [{}, Number.POSITIVE_INFINITY],
])('%j is filled up to %d columns', (terminal, columns) => {
  expect(styleOf(terminal as object).columns).toBe(columns);
});

it('NO_COLOR and a pipe have no colours', () => {
  const terminal = { isTTY: true, hasColors: () => true };
  expect(styleOf(terminal).bold('a')).not.toBe('a');
  expect(styleOf(terminal, { NO_COLOR: '1' }).bold('a')).toBe('a');
  expect(styleOf({}).bold('a')).toBe('a');
});
