// The last check of a message's quotes before it is sent.
import { describe, expect, it } from 'vitest';
import { showsExactly } from '../../../adapters/chat/outbox/gate.ts';
import { emptyFoot, type Message } from '../../../adapters/chat/port/message.ts';
import type { Log } from '../../../src/index.ts';
import { quote } from '../../store/samples.ts';

const one = 'One may enter.';
const two = 'Two may not.';
const message: Message = {
  head: [],
  body: [quote(one), quote(two, 20)].map((cited) => [{ kind: 'quote', quote: cited }]),
  foot: () => emptyFoot,
};

/** A payload is the list of its quotes. */
function check(
  payload: readonly string[],
  options: { shown?: number; bare?: readonly string[]; gone?: string } = {},
) {
  const { shown = 2, bare, gone } = options;
  const errors: object[] = [];
  const ignore = (): void => {};
  const log: Log = { debug: ignore, info: ignore, warn: ignore, error: (fields) => void errors.push(fields) };
  const drawn = { payload, shown, ...(bare === undefined ? {} : { bare }) };
  const scoped = { stands: ({ text }: { readonly text: string }) => text !== gone };
  const exact = showsExactly(
    message,
    drawn,
    { quotesIn: (quotes: readonly string[]) => quotes },
    scoped,
    log,
  );
  expect(errors).toHaveLength(exact ? 0 : 1);
  return exact;
}

describe('a message', () => {
  it.each([
    ['each quote', [one, two], {}],
    ['the first one twice, in the text and apart', [one, one, two], {}],
    ['those that fit', [one], { shown: 1 }],
    ['fewer in plain text', [one, two], { bare: [one] }],
  ])('goes out when it shows %s', (_what, payload, options) => {
    expect(check(payload, options)).toBe(true);
  });

  it.each([
    ['one character is another', ['One may enter,', two], {}],
    ['a quote is cut', [one, 'Two may'], {}],
    ['one is missing', [one], {}],
    ['one is missing that is said to be shown', [], { shown: 1 }],
    ['there is one too many', [one, two, 'Three may.'], {}],
    ['one is shown that is said not to be', [one, two], { shown: 1 }],
    ['they have changed places', [two, one], {}],
    ['its plain text alters one', [one, two], { bare: ['One may'] }],
    ['its plain text shows another first', [one, two], { bare: [two] }],
    ['a document no longer says what is quoted', [one, two], { gone: two }],
  ])('does not where %s', (_what, payload, options) => {
    expect(check(payload, options)).toBe(false);
  });
});
