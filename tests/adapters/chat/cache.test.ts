// Maps that forget, and turns that are taken.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createMemory, forgetPerson, forgetTenant } from '../../../adapters/chat/rules/memory.ts';
import { createTurns } from '../../../adapters/chat/rules/turns.ts';
import { createCache } from '../../../src/cache.ts';

describe('what is cached', () => {
  it('goes when its time is over, counted from the last time it was set', () => {
    let now = 1_000;
    const cache = createCache<string>(100, () => now, { max: 10 });
    cache.set('a', '1');
    now += 60;
    cache.set('a', '2');
    cache.set('b', '3');
    now += 90;
    expect([cache.get('a'), cache.get('b')]).toEqual(['2', '3']);
    cache.delete('b');
    now += 20;
    expect([cache.get('a'), cache.get('b')]).toEqual([undefined, undefined]);
  });

  it('is never more than allowed', () => {
    const cache = createCache<string>(100, () => 1_000, { max: 2 });
    for (const key of ['a', 'b', 'c']) cache.set(key, key);
    expect([...cache.keys()].sort()).toEqual(['b', 'c']);
  });
});

describe('what people said', () => {
  it('leaves the memory by itself once it is too old, without being asked for', async () => {
    const kept = createCache<string>(20, Date.now);
    const dropped = createCache<string>(20, Date.now, { dropsAtOnce: true });
    for (const cache of [kept, dropped]) cache.set('a', 'their words');
    // A busy machine's timers are late.
    await expect.poll(() => dropped.size, { timeout: 20_000 }).toBe(0);
    expect(kept.size).toBe(1);
  });

  it('leaves the memory where its time is up to the millisecond, too', async () => {
    let now = 1_000;
    const cache = createCache<string>(20, () => now, { dropsAtOnce: true });
    cache.set('a', 'their words');
    now += 20;
    await expect.poll(() => cache.size, { timeout: 20_000 }).toBe(0);
  });

  it('stays where it was said again meanwhile', async () => {
    let now = 1_000;
    const cache = createCache<string>(20, () => now, { dropsAtOnce: true });
    cache.set('a', 'their words');
    now += 15;
    cache.set('a', 'their words again');
    now += 10;
    cache.set('b', 'theirs');
    await setTimeout(60);
    expect(cache.get('a')).toBe('their words again');
    now += 10;
    await expect.poll(() => cache.size, { timeout: 20_000 }).toBe(1);
  });

  it('goes with the tenant that it was said in, and with no other', () => {
    const memory = createMemory(Date.now, true);
    for (const tenant of ['T1', 'T2']) {
      const person = 'ada';
      memory.exchanges.set(tenant, { person, tenant, words: 'Why?', editedAt: 0, isAddressed: true });
      memory.before.set(tenant, { person, tenant, at: 0, question: 'Why?' });
    }
    forgetTenant(memory, 'T1');
    expect([...memory.exchanges.keys(), ...memory.before.keys()]).toEqual(['T2', 'T2']);
    forgetPerson(memory, 'ada');
    expect(memory.exchanges.size + memory.before.size).toBe(0);
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
