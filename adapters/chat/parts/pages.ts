// Which quotes have a page that can be shown in a chat. Pure.
import { pageKindOf, type Quote } from '../../../src/index.ts';

/** What shows pages beside the package that draws them. */
export interface PageViews {
  /** Whether LibreOffice is there, which makes pages of Office files. */
  readonly office: boolean;
  /** The public address of the reader, which shows saved pages and mails; absent where nobody else can reach it. */
  readonly reader?: string;
}

/** A button that could show nothing is left out: saved pages are shown by the reader, Office files by LibreOffice. */
export const withPages = (quotes: readonly Quote[], { office, reader }: PageViews): readonly Quote[] =>
  quotes.filter(({ citation: { path } }) => {
    const kind = pageKindOf(path);
    return kind === 'pdf' || (kind === 'office' && office) || (kind === 'saved' && reader !== undefined);
  });
