// Which quotes have a page that can be shown in a chat. Pure.
import { pageKindOf, type Quote } from '../../../src/index.ts';
import type { PageViews } from '../port/platform.ts';

/** A button that could show nothing is left out: saved pages are shown by the reader, Office files by LibreOffice. */
export const withPages = (quotes: readonly Quote[], { office, reader }: PageViews): readonly Quote[] =>
  quotes.filter(({ citation: { path } }) => {
    const kind = pageKindOf(path);
    return kind === 'drawn' || (kind === 'office' && office) || (kind === 'saved' && reader !== undefined);
  });
