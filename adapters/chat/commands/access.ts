// What "/verbatim settings" shows and changes of where the bot answers, and whom.
import { accessSettingWords as words } from '../../shared/wording/chat/access.ts';
import type { Context } from '../context/context.ts';
import type { RawAsker } from '../port/events.ts';
import { bold, plain, type Run } from '../port/message.ts';
import type { ChatPlatform } from '../port/port.ts';
import { type Listed, type Listing, type Lists, listings, mostListed } from '../rules/access.ts';

/** What somebody wants changed; a sentence where that cannot be done. */
export type Change = ((isAdministrator: boolean) => Promise<void>) | string;

export interface AccessCalled {
  readonly access: Context['access'];
  readonly platform: Pick<ChatPlatform<unknown>, 'ids' | 'ownId'> & {
    readonly abilities: Pick<ChatPlatform<unknown>['abilities'], 'ageRestriction'>;
  };
  readonly asker: RawAsker;
}

/** Whom the bot does not answer, administrators see alone. */
export function accessLines(
  { access, platform: { ids, abilities }, asker }: AccessCalled,
  isAdministrator: boolean,
): readonly (readonly Run[])[] {
  const { channels, roles, barred, withAdults } = access.of(asker);
  return [
    listLine('channels', channels),
    ...(ids.role === undefined ? [] : [listLine('roles', roles)]),
    ...(abilities.ageRestriction ? [[plain(withAdults ? words.withAdults : words.withoutAdults)]] : []),
    ...(isAdministrator && barred.length > 0
      ? [[bold(words.banned), ...separated(barred.map((person) => ({ person })))]]
      : []),
  ];
}

function listLine(what: Listed, { allow, deny }: Lists): readonly Run[] {
  const { all, only, not } = words.where[what];
  const named = (ids: readonly string[]): readonly Run[] =>
    separated(ids.map((id) => (what === 'channels' ? { channel: id } : { role: id })));
  if (allow.length + deny.length === 0) return [plain(all)];
  return [
    ...(allow.length === 0 ? [] : [plain(only), ...named(allow), plain('.')]),
    ...(allow.length === 0 || deny.length === 0 ? [] : [plain(' ')]),
    ...(deny.length === 0 ? [] : [plain(not), ...named(deny), plain('.')]),
  ];
}

const separated = (runs: readonly Run[]): readonly Run[] =>
  runs.flatMap((run, index) => (index === 0 ? [run] : [plain(', '), run]));

const isListing = (word: string): word is Listing => listings.some((known) => known === word);

/** Undefined for what is none of these settings, or none that the platform has. */
export function accessChange([name, ...values]: readonly string[], called: AccessCalled): Change | undefined {
  const [first = '', second, ...more] = values;
  const { platform } = called;
  const count = values.length;
  switch (name) {
    case 'channels':
      return more.length === 0 && isListing(first)
        ? listChange('channels', first, second, called)
        : undefined;
    case 'roles':
      return platform.ids.role !== undefined && more.length === 0 && isListing(first)
        ? listChange('roles', first, second, called)
        : undefined;
    case 'ban':
    case 'unban':
      return count === 1 ? banChange(first, name === 'ban', called) : undefined;
    case 'age-restricted':
      return platform.abilities.ageRestriction && count === 1 && (first === 'on' || first === 'off')
        ? (isAdministrator) =>
            called.access.setWithAdults({ asker: called.asker, isAdministrator }, first === 'on')
        : undefined;
  }
  return undefined;
}

function listChange(
  what: Listed,
  listing: Listing,
  word: string | undefined,
  { access, platform: { ids }, asker }: AccessCalled,
): Change | undefined {
  const form = what === 'channels' ? ids.conversation : ids.role;
  const here = what === 'channels' && asker.audience !== 'direct' ? asker.conversation : '';
  const id = word === undefined ? (listing === 'default' ? undefined : here) : idIn(word);
  if (id === '' || form === undefined) return undefined;
  if (id !== undefined && !form.pattern.test(id)) return words.noId[what](word ?? id, form.example);
  const lists = access.of(asker)[what];
  if (listing !== 'default' && lists[listing].length >= mostListed) return words.tooMany(mostListed);
  return (isAdministrator) => access.list({ asker, isAdministrator }, what, listing, id);
}

function banChange(
  word: string,
  isBarred: boolean,
  { access, platform: { ids, ownId }, asker }: AccessCalled,
): Change {
  const id = idIn(word);
  if (!ids.user.pattern.test(id)) return words.noId.person(word, ids.user.example);
  if (isBarred && asker.user.endsWith(id)) return words.yourself;
  if (isBarred && id === ownId?.()) return words.me;
  if (isBarred && access.of(asker).barred.length >= mostListed) return words.tooMany(mostListed);
  return (isAdministrator) => access.setBarred({ asker, isAdministrator }, id, isBarred);
}

/** Out of a mention, if it is one: <#C0123|name>, <@123>, <@&123>. */
const idIn = (word: string): string => word.replace(/^<[#@][!&]?/, '').replace(/(?:\|.*)?>$/, '');
