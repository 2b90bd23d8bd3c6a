// The last look at the quotes of a message before it is sent.
import { describe, expect, it } from 'vitest';
import { showsExactly } from '../../../adapters/shared/render/gate.ts';
import type { Log } from '../../../src/index.ts';
import { quote } from '../../store/samples.ts';

function look(sent: readonly string[], stands = (_text: string): boolean => true) {
  const errors: object[] = [];
  const ignore = (): void => {};
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error: (fields) => void errors.push(fields) };
  const shown = [quote('One may enter.'), quote('Two may not.', 20)];
  const exact = showsExactly(sent, shown, { stands: ({ text }) => stands(text) }, log);
  return { exact, logged: errors.length };
}

describe('a message', () => {
  it('goes out when it shows each quote as it stands in its document', () => {
    expect(look(['One may enter.', 'Two may not.'])).toEqual({ exact: true, logged: 0 });
  });

  it.each([
    ['one character is another', ['One may enter,', 'Two may not.']],
    ['a quote is cut', ['One may enter.', 'Two may']],
    ['one is missing', ['One may enter.']],
    ['there is one too many', ['One may enter.', 'Two may not.', 'Three may.']],
    ['they have changed places', ['Two may not.', 'One may enter.']],
  ])('does not where %s', (_what, sent) => {
    expect(look(sent)).toEqual({ exact: false, logged: 1 });
  });

  it('does not where a document no longer says what is quoted', () => {
    const sent = ['One may enter.', 'Two may not.'];
    expect(look(sent, (text) => text !== 'Two may not.')).toEqual({ exact: false, logged: 1 });
  });
});
