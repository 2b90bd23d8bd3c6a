// What a bot knows of conversations under way. Questions and what they lean on are in the store, too (context/questions.ts).
// The rest is lost at a restart, which is safe: a thread is followed again after the next mention at its beginning.
import type { LRUCache } from 'lru-cache';
import { createCache } from '../../../src/index.ts';
import type { RawAsker, Said } from '../port/events.ts';
import type { Thread } from './rules.ts';

/** A message that was taken as a question. */
export interface Exchange {
  readonly person: string;
  /** Where it was asked; absent in what an earlier version stored. */
  readonly tenant?: string;
  /** As it was asked last. */
  readonly words: string;
  /** Milliseconds since 1970 of the edit that was asked last; 0 for the message as it was sent. */
  readonly editedAt: number;
  /** The bot was addressed, so it always replies; otherwise it replies only if it has an answer. */
  readonly isAddressed: boolean;
  /** It got a note or nothing, since it asked nothing; an edit may ask. */
  readonly asksNothing?: true;
  /** The bot's message that answers it; absent where it posted none. */
  readonly answer?: string;
  /** The question that it could lean on; absent where there was none. */
  readonly previous?: string;
  /** What the store knows the answer by; absent before there is one. */
  readonly answerId?: string;
}

/** A change that came before the message it changes. */
export type PendingEdit = { readonly kind: 'deleted' } | { readonly kind: 'edited'; readonly said: Said };

/** A question as it was understood, which the next one of the same person may lean on. */
export interface Before {
  readonly person: string;
  readonly tenant: string;
  /** Milliseconds since 1970 of the message. */
  readonly at: number;
  readonly question: string;
}

export interface Memory {
  /** By message. */
  readonly exchanges: LRUCache<string, Exchange>;
  /** By conversation; of research channels only. */
  readonly threads: LRUCache<string, Thread>;
  /** By message. */
  readonly pendingEdits: LRUCache<string, PendingEdit>;
  /** By conversation and person. */
  readonly before: LRUCache<string, Before>;
  /** By conversation: the last message of the bot's. */
  readonly lastSaid: LRUCache<string, string>;
  /** When what a person, or all of a tenant, asked was deleted. */
  readonly forgotten: Forgotten;
}

/** What is answered while it is deleted must not be stored afterwards. */
interface Forgotten {
  person(user: string): void;
  tenant(tenant: string): void;
  /** What another process deleted. */
  elsewhere(deleted: DeletedHere): void;
  /** `heardAt` in milliseconds since 1970. */
  isSince(asker: Pick<RawAsker, 'user' | 'tenant'>, heardAt: number): boolean;
}

/** What another process deleted, of this platform. */
export interface DeletedHere {
  isOf(user: string): boolean;
  isOfTenant(tenant: string): boolean;
}

/** Deletions that are known at once. */
const mostDeletions = 1_000;

/** Milliseconds since 1970. */
interface At {
  readonly at: number;
}

function createForgotten(now: () => number): Forgotten {
  const [people, tenants] = [createCache<At>(day, now), createCache<At>(day, now)];
  const elsewhere: (At & DeletedHere)[] = [];
  return {
    person: (user) => void people.set(user, { at: now() }),
    tenant: (tenant) => void tenants.set(tenant, { at: now() }),
    elsewhere({ isOf, isOfTenant }) {
      elsewhere.push({ isOf, isOfTenant, at: now() });
      const isOld = ({ at }: At): boolean => now() - at > day;
      while (elsewhere.length > mostDeletions || elsewhere.some(isOld)) elsewhere.shift();
    },
    isSince: ({ user, tenant }, heardAt) =>
      Math.max(people.get(user)?.at ?? 0, tenants.get(tenant)?.at ?? 0) >= heardAt ||
      elsewhere.some((one) => one.at >= heardAt && (one.isOf(user) || one.isOfTenant(tenant))),
  };
}

const minute = 60 * 1000;
/** Deletions count as long as an exchange is known; edits for ten minutes only. */
const day = 24 * 60 * minute;
/** Where no question is stored, what people said is in memory alone, and for no longer than a conversation takes. */
const hour = 60 * minute;
/** Platforms deliver events again after up to five minutes. */
const pendingFor = 10 * minute;

/** `now` in milliseconds since 1970; `stores`: questions are stored once they are answered. */
export function createMemory(now: () => number, stores: boolean): Memory {
  const wordsFor = stores ? day : hour;
  return {
    exchanges: createCache(wordsFor, now, { dropsAtOnce: true }),
    threads: createCache(day, now),
    pendingEdits: createCache(pendingFor, now, { dropsAtOnce: true }),
    before: createCache(wordsFor, now, { dropsAtOnce: true }),
    lastSaid: createCache(day, now),
    forgotten: createForgotten(now),
  };
}

/** Nothing that the person said stays, also of what is not answered yet. */
export function forgetPerson({ exchanges, before, pendingEdits, forgotten }: Memory, person: string): void {
  forgotten.person(person);
  for (const cache of [exchanges, before]) {
    for (const [key, value] of [...cache.entries()]) if (value.person === person) cache.delete(key);
  }
  for (const [key, edit] of [...pendingEdits.entries()])
    if (edit.kind === 'edited' && edit.said.asker.user === person) pendingEdits.delete(key);
}

/** Nothing that anybody said in a tenant stays, also of what is not answered yet. */
export function forgetTenant({ exchanges, before, pendingEdits, forgotten }: Memory, tenant: string): void {
  forgotten.tenant(tenant);
  for (const cache of [exchanges, before]) {
    for (const [key, value] of [...cache.entries()])
      if (value.tenant === undefined || value.tenant === tenant) cache.delete(key);
  }
  for (const [key, edit] of [...pendingEdits.entries()])
    if (edit.kind === 'edited' && edit.said.asker.tenant === tenant) pendingEdits.delete(key);
}

/** Nothing of what another process deleted stays, also of what is not answered yet. */
export function forgetElsewhere(
  { exchanges, before, pendingEdits, forgotten }: Memory,
  deleted: DeletedHere,
): void {
  forgotten.elsewhere(deleted);
  for (const cache of [exchanges, before]) {
    for (const [key, { person, tenant }] of [...cache.entries()])
      if (deleted.isOf(person) || (tenant !== undefined && deleted.isOfTenant(tenant))) cache.delete(key);
  }
  for (const [key, edit] of [...pendingEdits.entries()])
    if (
      edit.kind === 'edited' &&
      (deleted.isOf(edit.said.asker.user) || deleted.isOfTenant(edit.said.asker.tenant))
    )
      pendingEdits.delete(key);
}
