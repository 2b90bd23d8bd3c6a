// Who says a quote, and where it stands.
import type { Attribution, Citation } from '../../../src/index.ts';
import { listed, quoted } from './counted.ts';

/** Who says it and when: author, publisher, date, as far as they are known. */
export const attribution = ({ author, publisher, published }: Omit<Attribution, 'title'>): string =>
  [author, publisher, published].filter((part) => part !== undefined).join(', ');

/** Where in the file: "a/b.txt, paragraph 4, line 12". */
export const place = ({ path, paragraph, line }: Pick<Citation, 'path' | 'paragraph' | 'line'>): string =>
  `${path}, paragraph ${paragraph}, line ${line}`;

export const alsoIn = (titles: readonly string[]): string => `Also in ${listed(titles.map(quoted), 'and')}.`;
