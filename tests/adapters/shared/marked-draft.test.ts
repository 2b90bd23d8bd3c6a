// The marked copy of a draft is the draft, letter by letter, with marks.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { copyName, markedDraft } from '../../../adapters/shared/export/marked-draft.ts';
import { checkQuotes } from '../../../src/proof/check.ts';
import { revisionOf } from '../../proof/revision.ts';

const revision = revisionOf({
  'a.txt': 'The ferry crosses the harbour at noon. Nobody counted the eels in 1911.\n',
});

/** The draft, of its copy: the last part of what stands before the list is the copy's own. */
function draftIn(copy: string): string {
  const [open = ''] = /[⟦⟪⦃⸨](?=Quotations compared)/.exec(copy) ?? [];
  const close = { '⟦': '⟧', '⟪': '⟫', '⦃': '⦄', '⸨': '⸩' }[open] ?? '';
  const body = copy.slice(0, copy.indexOf(`\n\n${open}Quotations compared`));
  return body.replace(new RegExp(`${open}[^${open}${close}]*${close}`, 'g'), '');
}

describe('a marked copy', () => {
  it('has a mark behind each quotation, and says below what it means', async () => {
    const text = 'He: “The ferry crosses the harbour at noon.” She: “Nobody counted the eels in 1912.”\n';
    expect(
      markedDraft(text, await checkQuotes(text, (await revision).corpus)),
    ).toBe(`He: “The ferry crosses the harbour at noon.”⟦1 exact⟧ She: “Nobody counted the eels in 1912.”⟦2 different words from the document⟧


⟦Quotations compared with the documents. 2 quotations: 1 not exact.⟧

⟦1⟧ Line 1: exact
    a, a.txt, paragraph 1, line 1

⟦2⟧ Line 1: different words from the document
    The document says: Nobody counted the eels in 1911.
    Difference, with [-what the draft lacks-] and {+what it adds+}: Nobody counted the eels in [-1911-] {+1912+}.
    a, a.txt, paragraph 1, line 1
`);
  });

  it('is the draft without its marks, whatever the draft has', async () => {
    const piece = fc.constantFrom(
      ...[
        '“',
        '”',
        '"',
        '«',
        '»',
        '> ',
        '\n',
        '⟦',
        '⟧',
        '⟪1 exact⟫',
        ' ',
        '「',
        '」',
        '\u202e',
        '😀',
        '[-x-]',
      ],
      'The ferry crosses the harbour at noon.',
      'Nobody counted the eels in',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 30 }), async (pieces) => {
        const text = pieces.join('');
        expect(draftIn(markedDraft(text, await checkQuotes(text, (await revision).corpus)))).toBe(text);
      }),
      { numRuns: 200 },
    );
  });
});

it.each([
  ['report.docx', 'report.checked.txt'],
  ['Notes.MD', 'Notes.checked.md'],
  ['../../etc/passwd.txt', '______etc_passwd.checked.txt'],
  ['.txt', 'draft.checked.txt'],
  [`${'ж'.repeat(200)}.pdf`, `${'ж'.repeat(60)}.checked.txt`],
  ['a\u202egpj.txt', 'a_gpj.checked.txt'],
])('the copy of %s is called %s', (name, copy) => {
  expect(copyName(name)).toBe(copy);
});
