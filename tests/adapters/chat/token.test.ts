// What a button says of the answer that it belongs to, and of its message.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actions, readToken, writeToken } from '../../../adapters/chat/parts/token.ts';

const base = {
  answer: fc.stringMatching(/^[0-9a-z]{1,12}$/),
  from: fc.nat(9),
  shown: fc.nat(9),
  context: fc.boolean(),
};
const askedBy = fc.oneof(fc.stringMatching(/^\d{20}$/), fc.stringMatching(/^T[A-Z0-9]{10}\/U[A-Z0-9]{10}$/));
const heading = fc.oneof(fc.constant({}), fc.record({ askedBy }));
const tokens = fc.oneof(
  fc.record(base),
  fc.record({ ...base, hasFiles: fc.constant(true), isOthers: fc.constant(true), heading }),
  fc.record({ ...base, heading }),
);

describe('the value of a button', () => {
  it('is read back as it was written, and leaves room for its name within 100 characters', () => {
    const longest = Math.max(...Object.values(actions).map((name) => name.length));
    fc.assert(
      fc.property(tokens, (token) => {
        expect(readToken(writeToken(token))).toEqual(token);
        expect(longest + 1 + writeToken(token).length).toBeLessThanOrEqual(100);
      }),
    );
  });

  it.each(['', 'a', 'a 0 0', 'a 0 0 16', 'a -1 0 0', 'a 0 0 0 x y', ' 0 0 0', 'a 0 0 1\nb 0 0 1'])(
    'that is %j is none of ours',
    (value) => {
      expect(readToken(value)).toBeUndefined();
    },
  );
});
