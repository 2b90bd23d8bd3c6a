// Pages of Office files where LibreOffice is not installed; tests/adapters/slack/pages.test.ts draws one where it is.
import { expect, it } from 'vitest';
import { officeLimits, pdfOfOffice } from '../../src/picture/office/office.ts';
import { docx, paragraph } from './word-file.ts';

it('are refused', async () => {
  const file = docx(paragraph('The lighthouse of Aldersund was built by Ida Berg.'));
  expect(await pdfOfOffice(file, 'docx', officeLimits, 'no-such-soffice')).toBe('office');
});
