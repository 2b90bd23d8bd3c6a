// sources.yaml as it was last read.
import { sourcesFile } from '../metadata/fields.ts';
import { loadSources } from '../metadata/load-sources.ts';
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
  load(fingerprints: StatFingerprints, takenAt: number, isDue: boolean): Promise<Sources>;
}

export function followSources(folder: string): FollowedSources {
  let last: { readonly text: string; readonly read: Sources } | undefined;
  let lastRead: StatFingerprint | undefined;
  return {
    before: () => ({
      isKnown: last !== undefined,
      ...(lastRead === undefined ? {} : { fingerprint: lastRead }),
    }),
    isChanged: (fingerprints) => last?.text !== textIn(fingerprints, sourcesFile),
    load: async (fingerprints, takenAt, isDue) => {
      if (last !== undefined && !isDue) return last.read;
      const fingerprint = fingerprints.get(sourcesFile);
      // At the start nothing earlier is there to go on with, so an unfinished file is read again.
      last = { text: isDue ? reliableText(fingerprint, takenAt) : '', read: await loadSources(folder) };
      lastRead = isDue ? fingerprint : undefined;
      return last.read;
    },
  };
}
