// What the tests of limits share: texts and lists of a length, and where a refusal names its field.
import { expect } from 'vitest';
import type { call } from './bot.ts';

export const x = (length: number) => 'x'.repeat(length);
export const some = <Item>(count: number, make: (index: number) => Item): readonly Item[] =>
  Array.from({ length: count }, (_, index) => make(index));

/** A name, a body that just fits, one that does not, and where the refusal stands. */
export type Limit = readonly [string, object, object, string];

/** Where the refusals of an answer stand: `embeds.0.title`. */
export function refusedAt(errors: unknown, at: readonly string[] = []): readonly string[] {
  if (typeof errors !== 'object' || errors === null) return [];
  return Object.entries(errors).flatMap(([name, inside]) =>
    name === '_errors' ? [at.join('.')] : refusedAt(inside, [...at, name]),
  );
}

export async function expectRefused(answer: Awaited<ReturnType<typeof call>>, at: string): Promise<void> {
  expect(answer).toMatchObject({ status: 400, body: { code: 50035, message: 'Invalid Form Body' } });
  const { errors } = answer.body as { readonly errors: unknown };
  expect(refusedAt(errors)).toContain(at);
}
