// Maps that forget, and turns that are taken.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../adapters/chat/rules/turns.ts';
import { createRecent } from '../../../adapters/shared/recent.ts';

describe('what is kept for a while', () => {
  it('goes when its time is over, counted from the last time it was set', () => {
    let now = 0;
    const recent = createRecent<string>({ keptFor: 100, most: 10, now: () => now });
    recent.set('a', '1');
    now = 60;
    recent.set('a', '2');
    recent.set('b', '3');
    now = 159;
    expect([recent.get('a'), recent.get('b')]).toEqual(['2', '3']);
    recent.delete('b');
    expect(recent.get('b')).toBeUndefined();
    now = 160;
    expect(recent.get('a')).toBeUndefined();
    recent.set('c', '4');
    expect(recent.size()).toBe(1);
  });

  it('is never more than allowed, and always the latest', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(20)), fc.integer({ min: 1, max: 8 }), (keys, most) => {
        const recent = createRecent<number>({ keptFor: 100, most, now: () => 0 });
        for (const [index, key] of keys.entries()) recent.set(String(key), index);
        const latest = [...new Set(keys.toReversed())].slice(0, most);
        expect(recent.size()).toBe(latest.length);
        for (const key of latest) expect(recent.get(String(key))).toBe(keys.lastIndexOf(key));
      }),
    );
  });
});

describe('turns', () => {
  it('come in order within a conversation, past failures, and do not wait for another', async () => {
    const inTurn = createTurns();
    const heard: string[] = [];
    let open = (): void => {};
    const held = new Promise<void>((resolve) => {
      open = resolve;
    });
    const first = inTurn('a', async () => {
      await held;
      heard.push('a1');
      throw new Error('no');
    });
    const second = inTurn('a', async () => void heard.push('a2'));
    await inTurn('b', async () => void heard.push('b1'));
    expect(heard).toEqual(['b1']);
    open();
    await expect(first).rejects.toThrow('no');
    await second;
    expect(heard).toEqual(['b1', 'a1', 'a2']);
  });
});
