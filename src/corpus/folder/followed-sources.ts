// sources.yaml as it was last read.
import { sourcesFile } from '../metadata/fields.ts';
import { type LoadedSources, loadSources } from '../metadata/load-sources.ts';
import type { Sources } from '../metadata/source.ts';
import {
  reliableText,
  type StatFingerprint,
  type StatFingerprints,
  textIn,
} from '../read/stat-fingerprint.ts';
import type { Before } from '../rest/changes.ts';

export interface FollowedSources {
  before(): Before;
  isChanged(fingerprints: StatFingerprints): boolean;
  /** As they are now where they are `due`, otherwise as they were. */
  load(fingerprints: StatFingerprints, takenAt: number, isDue: boolean): Promise<LastSources>;
}

export interface LastSources {
  readonly sources: Sources;
  /** It could not be read, or is gone since a moment: it is to be read again soon. */
  readonly isUncertain: boolean;
}

/** Milliseconds for which the file must be gone before that is believed: programs remove a file to write it again. */
const goneFor = 1500;

const saysNothing = ({ byPath, folders, collections }: Sources): boolean =>
  byPath.size + folders.length + collections.length === 0;

/** `isFollowed`: there is another scan. Otherwise what the file says now is all that counts. */
export function followSources(folder: string, isFollowed: boolean): FollowedSources {
  let last: ({ readonly text: string } & LastSources) | undefined;
  let lastRead: StatFingerprint | undefined;
  let goneSince: number | undefined;

  /** What a document's owner omits must not be quoted for a typing error, or while a disk fails. */
  const instead = ({ lack, problems }: LoadedSources, takenAt: number): LastSources | undefined => {
    goneSince = lack === 'absent' ? (goneSince ?? takenAt) : undefined;
    if (!isFollowed || last === undefined || lack === undefined) return undefined;
    if (goneSince !== undefined && takenAt - goneSince >= goneFor) return undefined;
    if (saysNothing(last.sources)) return undefined;
    return { sources: { ...last.sources, problems }, isUncertain: lack !== 'invalid' };
  };

  return {
    before: () => ({
      isKnown: last !== undefined,
      ...(lastRead === undefined ? {} : { fingerprint: lastRead }),
    }),
    isChanged: (fingerprints) => last?.text !== textIn(fingerprints, sourcesFile),
    load: async (fingerprints, takenAt, isDue) => {
      if (last !== undefined && !isDue) return last;
      const fingerprint = fingerprints.get(sourcesFile);
      // At the start nothing earlier is there to go on with, so an unfinished file is read again.
      const loaded = await loadSources(folder);
      const taken = instead(loaded, takenAt) ?? { sources: loaded, isUncertain: false };
      last = { text: isDue && !taken.isUncertain ? reliableText(fingerprint, takenAt) : '', ...taken };
      lastRead = isDue ? fingerprint : undefined;
      return last;
    },
  };
}
