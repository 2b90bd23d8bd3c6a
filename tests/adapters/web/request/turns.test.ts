// Many questions at once: a few at a time, in turn between addresses, and refused early where it would take too long.
import { describe, expect, it } from 'vitest';
import { createTurns } from '../../../../adapters/web/request/turns.ts';
import { openSite } from '../site.ts';

/** A clock, and who was let in, in order. */
function scene() {
  const clock = { now: 0 };
  const turns = createTurns(() => clock.now);
  const entered: string[] = [];
  const ends: (() => void)[] = [];
  const refused: number[] = [];
  const enter = (asker: string): void => {
    void turns.enter(asker).then((turn) => {
      if (typeof turn === 'number') refused.push(turn);
      else {
        entered.push(asker);
        ends.push(turn);
      }
    });
  };
  /** Ends what runs, one after the other, each after `milliseconds`. */
  const finish = async (milliseconds: number): Promise<void> => {
    for (;;) {
      await new Promise(setImmediate);
      const end = ends.shift();
      if (end === undefined) return;
      clock.now += milliseconds;
      end();
    }
  };
  return { clock, entered, refused, enter, finish };
}

describe('turns', () => {
  it('go round between those who ask, however much one of them does', async () => {
    const { enter, entered, finish } = scene();
    for (let n = 0; n < 50; n += 1) enter('greedy');
    enter('ada');
    enter('bo');
    await finish(1);
    expect(entered).toHaveLength(52);
    expect(entered.indexOf('ada')).toBeLessThan(8);
    expect(entered.indexOf('bo')).toBeLessThan(8);
  });

  it('are refused where they would come too late, with the time to come back after, and to nobody else', async () => {
    const { enter, entered, refused, finish } = scene();
    for (let n = 0; n < 20; n += 1) enter('greedy');
    await finish(1_000);
    for (let n = 0; n < 100; n += 1) enter('greedy');
    enter('ada');
    await new Promise(setImmediate);
    expect(refused.length).toBeGreaterThan(50);
    for (const wait of refused) expect(wait).toBeGreaterThan(5_000);
    await finish(1);
    expect(entered.filter((name) => name === 'ada')).toHaveLength(1);
    expect(entered.length + refused.length).toBe(121);
  });

  it('end once each, so that no more run at once than may', async () => {
    const turns = createTurns(() => 0);
    const first = await turns.enter('a');
    if (typeof first === 'number') throw new Error('refused');
    for (let n = 0; n < 3; n += 1) await turns.enter('a');
    let isIn = 0;
    for (let n = 0; n < 3; n += 1) void turns.enter('a').then(() => (isIn += 1));
    await new Promise(setImmediate);
    expect(isIn).toBe(0);
    for (let n = 0; n < 3; n += 1) first();
    await new Promise(setImmediate);
    expect(isIn).toBe(1);
  });
});

describe('200 questions at once', () => {
  it('each get an answer with its receipt, or hear when to come back', async () => {
    const { url, errors } = await openSite({ environment: { VERBATIM_REQUESTS_PER_MINUTE: '100000' } });
    const question = 'When did the US blacklist NSO Group?';
    const asked = await Promise.all(
      Array.from({ length: 200 }, async () => {
        const sent = await fetch(`${url}/api/v1/ask`, {
          method: 'POST',
          headers: { 'Content-Type': 'application/json' },
          body: JSON.stringify({ question }),
        });
        return { status: sent.status, retry: sent.headers.get('retry-after'), body: await sent.text() };
      }),
    );
    for (const { status, retry, body } of asked) {
      if (status === 200) expect(body).toMatch(/"receipt":"V-/);
      else expect([status, Number(retry) > 0, body]).toEqual([503, true, expect.stringContaining('"BUSY"')]);
    }
    expect(asked.filter(({ status }) => status === 200).length).toBeGreaterThan(3);
    expect(errors).toEqual([]);
  });
});
