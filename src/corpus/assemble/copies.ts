// Files with the same bytes are one document: two of them would look like two sources for one statement.
import type { Document } from '../document/document.ts';
import { type Problem, problem } from '../document/problem.ts';

export interface Served {
  readonly documents: readonly Document[];
  /** Documents with the bytes of one that is served. They are read, since another scope may have only this one. */
  readonly copies: readonly Document[];
  /** One for each copy. */
  readonly problems: readonly Problem[];
}

/** The first of each is served. */
export function servedOnce(documents: readonly Document[]): Served {
  const served = new Map<string, Document>();
  const copies: Document[] = [];
  const problems: Problem[] = [];
  for (const document of documents) {
    const twin = served.get(document.digest);
    if (twin === undefined) {
      served.set(document.digest, document);
      continue;
    }
    copies.push(document);
    const message = `It has the same bytes as ${twin.path}, which is served. Remove one of the two.`;
    problems.push(problem('duplicate', document.path, message));
  }
  return { documents: [...served.values()], copies, problems };
}
