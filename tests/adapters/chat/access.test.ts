// Who is answered where, by what administrators set: the rule alone.
import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { RawAsker } from '../../../adapters/chat/port/events.ts';
import { type Access, barOf } from '../../../adapters/chat/rules/access.ts';

const none = { allow: [], deny: [] };
const open: Access = { channels: none, roles: none, barred: [], withAdults: false };
const asker: RawAsker = {
  platform: 'discord',
  tenant: '1',
  conversation: 'here',
  audience: 'public',
  user: 'ada',
  roles: ['a'],
};
const { roles: _, ...withoutRoles } = asker;

it.each([
  ['nothing is set', open, asker, undefined],
  ['roles are allowed and nobody knows theirs', { roles: { allow: ['a'], deny: [] } }, withoutRoles, 'role'],
  ['roles are denied and nobody knows theirs', { roles: { allow: [], deny: ['b'] } }, withoutRoles, 'role'],
  ['nothing is set of roles, and nobody knows theirs', {}, withoutRoles, undefined],
  [
    'one role is allowed, another denied',
    { roles: { allow: ['a'], deny: ['b'] } },
    { ...asker, roles: ['a', 'b'] },
    'role',
  ],
  ['another role is denied', { roles: { allow: [], deny: ['b'] } }, asker, undefined],
  ['another channel is allowed', { channels: { allow: ['there'], deny: [] } }, asker, 'channel'],
  ['the channel is allowed and denied', { channels: { allow: ['here'], deny: ['here'] } }, asker, 'channel'],
  [
    'its category is denied and the channel allowed',
    { channels: { allow: ['here'], deny: ['group'] } },
    { ...asker, category: 'group' },
    undefined,
  ],
  [
    'its category is allowed and the channel denied',
    { channels: { allow: ['group'], deny: ['here'] } },
    { ...asker, category: 'group' },
    'channel',
  ],
  [
    'its thread is denied and the channel allowed',
    { channels: { allow: ['here'], deny: ['thread'] } },
    { ...asker, thread: 'thread' },
    'channel',
  ],
  [
    'another thread is allowed, and the channel is not named',
    { channels: { allow: ['other'], deny: [] } },
    { ...asker, thread: 'thread', category: 'group' },
    'channel',
  ],
  [
    'it is said directly',
    { channels: { allow: [], deny: ['here'] } },
    { ...asker, audience: 'direct' },
    undefined,
  ],
  [
    'the person is banned, before all else',
    { barred: ['ada'] },
    { ...asker, isAgeRestricted: true },
    'person',
  ],
  ['the person is banned by their own id alone', { barred: ['ada'] }, { ...asker, user: 'T1/ada' }, 'person'],
  ['somebody is banned whose id begins so', { barred: ['ad'] }, asker, undefined],
  ['the channel is age-restricted', {}, { ...asker, isAgeRestricted: true }, 'age'],
  ['that is allowed', { withAdults: true }, { ...asker, isAgeRestricted: true }, undefined],
] as const)('where %s', (_what, set, who, bar) => {
  expect(barOf({ ...open, ...set }, who)).toBe(bar);
});

const ids = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));

it('never answers who has a denied role, nor, where some are allowed, who has none of them', () => {
  fc.assert(
    fc.property(ids, ids, ids, (allow, deny, roles) => {
      const isAnswered = barOf({ ...open, roles: { allow, deny } }, { ...asker, roles }) === undefined;
      const isDenied = roles.some((role) => deny.includes(role));
      const isAllowed = allow.length === 0 || roles.some((role) => allow.includes(role));
      expect(isAnswered).toBe(!isDenied && isAllowed);
    }),
  );
});
