// What a chat knows of conversations, once another process has deleted what somebody asked.
import { expect, it } from 'vitest';
import { createMemory, forgetElsewhere } from '../../../adapters/chat/rules/memory.ts';
import { createSetClock } from '../../store/waiting.ts';

const exchange = (person: string, tenant: string) =>
  ({ person, tenant, words: 'Who?', editedAt: 0, isAddressed: true }) as const;

it('keeps nothing that another process deleted, nor what was heard before', () => {
  const clock = createSetClock();
  const memory = createMemory(clock.now, true);
  memory.exchanges.set('m1', exchange('U1', 'T1'));
  memory.exchanges.set('m2', exchange('U2', 'T1'));
  memory.exchanges.set('m3', exchange('U3', 'T2'));
  memory.before.set('C1 U1', { person: 'U1', tenant: 'T1', at: 0, question: 'Who?' });
  const heardAt = clock.now();
  clock.pass(10);
  forgetElsewhere(memory, { isOf: (user) => user === 'U1', isOfTenant: (tenant) => tenant === 'T2' });
  expect([...memory.exchanges.keys()]).toEqual(['m2']);
  expect([...memory.before.keys()]).toEqual([]);
  const isSince = (user: string, tenant: string, at: number): boolean =>
    memory.forgotten.isSince({ user, tenant }, at);
  expect(isSince('U1', 'T1', heardAt)).toBe(true);
  expect(isSince('U3', 'T2', heardAt)).toBe(true);
  expect(isSince('U2', 'T1', heardAt)).toBe(false);
  expect(isSince('U1', 'T1', heardAt + 20)).toBe(false);
});
