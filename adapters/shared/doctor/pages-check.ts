// Whether the pages of files can be shown: two things that are optional.
import type { DrawingTools } from '../../../src/index.ts';
import { type Check, fine, warning } from './check.ts';

/** Saved pages and mails are shown in any case. */
export function pagesCheck({ canvas, office }: DrawingTools): Check {
  if (!canvas) {
    const detail = 'Pages of PDF and Office files cannot be drawn without the package @napi-rs/canvas.';
    return warning('pages', detail, 'Run "npm install @napi-rs/canvas", or do without “Show the page”.');
  }
  return fine(
    'pages',
    office === undefined
      ? 'PDF files are drawn; Office files need LibreOffice, which is optional'
      : `PDF files are drawn, Office files by ${office}`,
  );
}
