// Which scope each place has.
import type { Corpus } from '../corpus/folder/load.ts';
import type { Place } from '../question/question.ts';
import { collectionOf, type Scope } from './scope.ts';

export interface Scopes {
  /** Of every place that is not listed. */
  readonly usual: Scope;
  /** By `keyOfConversation`, `keyOfDirect` or the name of a platform. */
  readonly listed: ReadonlyMap<string, Scope>;
}

/** Without a scopes file, every place sees the whole corpus. */
export const openEverywhere: Scopes = { usual: 'all', listed: new Map() };

export const keyOfConversation = (platform: string, conversation: string): string =>
  `${platform}/${conversation}`;

export const keyOfDirect = (platform: string): string => `${platform} direct`;

export function scopeAt({ usual, listed }: Scopes, place: Place): Scope {
  const { platform, conversation, audience } = place;
  return (
    listed.get(keyOfConversation(platform, conversation)) ??
    (audience === 'direct' ? listed.get(keyOfDirect(platform)) : undefined) ??
    listed.get(platform) ??
    usual
  );
}

/** Every scope that a place has. */
export const scopesIn = ({ usual, listed }: Scopes): Scope[] => [usual, ...listed.values()];

/** Sorted. */
export const collectionsIn = ({ documents, copies = [] }: Corpus): string[] =>
  [...new Set([...documents, ...copies].map(({ path }) => collectionOf(path)))].sort();

/** Collections that some place is given and that hold no document: folders that are yet to come, or mistyped. */
export function strayCollections(scopes: Scopes, corpus: Corpus): string[] {
  const named = scopesIn(scopes).flatMap((scope) => (scope === 'all' ? [] : [...scope]));
  const there = new Set(collectionsIn(corpus));
  return [...new Set(named)].filter((name) => !there.has(name)).sort();
}
