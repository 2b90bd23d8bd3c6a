// Decides whether missing documents are believed to be removed, from one scan to the next.
import type { Listing } from './list.ts';
import { lossOf, type Seen, unmountedFolders, withheldFolders } from './loss.ts';

export interface LossRules {
  /** Milliseconds for which most documents must be missing before that is believed. */
  readonly confirmAfter: number;
  /** Whether the operator has said that what is missing was removed; asked while something is. */
  readonly isAccepted: () => Promise<boolean>;
  /** Paths of files that somebody removes one by one, with the page or the API: they are no loss. */
  readonly meant: Set<string>;
}

export interface Guarded {
  /** Folders below which documents stay as they were. */
  readonly withheld: readonly string[];
  /** Why documents are not as they are in the folder. */
  readonly detail?: string;
  /** Nothing of this scan is believed. */
  readonly isRefused: boolean;
}

/** `documents` are the paths of files that are documents now, `listing` what the folder holds. */
export type LossGuard = (documents: readonly string[], listing: Listing, now: number) => Promise<Guarded>;

export function createLossGuard({ confirmAfter, isAccepted, meant }: LossRules): LossGuard {
  /** Of the last scan that was believed; absent before the first, which has nothing to compare with. */
  let folders: Seen['folders'] | undefined;
  let since: number | undefined;

  const believe = (listing: Listing, withheld: readonly string[]): void => {
    // A folder that is withheld is compared with what it was until its documents are back.
    const as = new Map(listing.folders);
    for (const path of withheld) {
      const was = folders?.get(path);
      if (was !== undefined) as.set(path, was);
    }
    folders = as;
  };

  return async (documents, listing, now) => {
    if (folders === undefined) {
      believe(listing, []);
      return { withheld: [], isRefused: false };
    }
    const seen = { documents: documents.filter((path) => !meant.has(path)), folders };
    const known = new Set(documents);
    // What an earlier scan has believed may come back, and be lost.
    for (const path of meant) if (!known.has(path)) meant.delete(path);
    const withheld = withheldFolders(seen, listing);
    const loss = lossOf(seen, listing, withheld);
    if (loss === undefined) since = undefined;
    const isAnythingMissing = loss !== undefined || unmountedFolders(seen, listing).length > 0;
    if (isAnythingMissing && (await isAccepted())) {
      since = undefined;
      believe(listing, listing.unlisted);
      return { withheld: listing.unlisted, isRefused: false };
    }
    if (loss !== undefined) {
      since ??= now;
      const isConfirmed = loss.mayBeMeant && now - since >= confirmAfter;
      if (!isConfirmed) return { withheld, detail: describe(loss.detail, loss.mayBeMeant), isRefused: true };
      since = undefined;
    }
    believe(listing, withheld);
    const detail = withheld.length === 0 ? {} : { detail: notThere(withheld) };
    return { withheld, ...detail, isRefused: false };
  };

  function describe(detail: string, mayBeMeant: boolean): string {
    const seconds = Math.round(confirmAfter / 1000);
    const after = mayBeMeant ? `, or wait ${seconds} s` : '';
    return `${detail} If they were removed on purpose, run verbatim accept-removal${after}; otherwise mount or restore the folder.`;
  }
}

const notThere = (withheld: readonly string[]): string =>
  `${withheld.slice(0, 5).join(', ')}${withheld.length > 5 ? ` and ${withheld.length - 5} more folders` : ''} can't be read or is not mounted. Allow the bot to read it, mount it, or run verbatim accept-removal.`;
