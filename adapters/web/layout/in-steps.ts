// Long lists, drawn item by item: a page of thousands must not hold up what others ask.
import { raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { inTurns } from '../../../src/index.ts';

/** The items as `draw` shows them, one after the other, in turns with all other work. */
export const inSteps = <Item>(items: readonly Item[], draw: (item: Item) => Child): Promise<Child> =>
  inTurns(drawn(items, draw));

function* drawn<Item>(items: readonly Item[], draw: (item: Item) => Child): Generator<void, Child> {
  const shown: string[] = [];
  for (const item of items) {
    shown.push(String(draw(item)));
    yield;
  }
  return raw(shown.join(''));
}
