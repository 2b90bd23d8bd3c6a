// reStructuredText: the words a page shows. Values of the constructs are those that docutils 0.21 and Sphinx 7.4 show.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { rst } from '../../../src/corpus/formats/rst/rst.ts';
import { sliceOf } from '../../../src/text/span.ts';
import { testFormat } from '../../contracts/format.ts';
import { hostile } from '../../texts.ts';

const read = (source: string) => rst.read(source, 'a.rst');
const paragraphs = (source: string): string[] => {
  const { text, sections } = read(source);
  return sections.flatMap((section) => section.paragraphs.map(({ span }) => sliceOf(text, span)));
};

const harbour = `:orphan:

==============
Harbour manual
==============

:Author: Ada Quist <ada@example.org>
:Date: 2021-11-03

.. contents::

.. include:: ../notice.txt

Ferries
=======

The *ferry* crosses the **strait** at noon [#why]_, as \`\`tolls.csv\`\` says.

.. [#why] Nobody knows why it does not leave earlier.

Tolls
-----

.. list-table:: Tolls of the harbour
   :header-rows: 1

   * - Ferry
     - Toll
   * - Aldersund
     - 12 crowns
   * - Brannholm
     - 7 crowns

.. note:: Carts pay twice the toll of the ferry they board.
`;

testFormat('rst', [
  {
    name: 'harbour.rst',
    bytes: Buffer.from(harbour),
    sentences: [
      'The ferry crosses the strait at noon, as tolls.csv says.',
      'Nobody knows why it does not leave earlier.',
      'Ferry: Aldersund; Toll: 12 crowns',
      'Carts pay twice the toll of the ferry they board.',
    ],
    unquoted: ['orphan', '``', '*ferry*', '[#why]', 'contents', 'include', 'header-rows', 'note::'],
    headings: [['Harbour manual'], ['Harbour manual', 'Ferries'], ['Harbour manual', 'Ferries', 'Tolls']],
    attribution: { title: 'Harbour manual', author: 'Ada Quist', published: '2021-11-03' },
    problems: ['part-unreadable'],
    asked: [
      {
        question: 'What is the toll of Brannholm?',
        quote: 'Brannholm; Toll: 7 crowns',
        at: { headings: ['Harbour manual', 'Ferries', 'Tolls'] },
      },
    ],
  },
]);

describe('marks are not words', () => {
  test.each([
    ['emphasis and code', 'It was *not* **sold** with ``a *b*``.', 'It was not sold with a *b*.'],
    ['marks that are none', 'Pay 2 * 3 or 2*3*4, "*" and `` or x_.', 'Pay 2 * 3 or 2*3*4, "*" and `` or x.'],
    ['escapes', '\\*not\\* so, H\\ :sub:`2`\\ O and m\\ :sup:`2`', '*not* so, H2O and m²'],
    ['links', 'See `the act <https://a.org/x_y>`_, Ferry_ and `a b`__.', 'See the act, Ferry and a b.'],
    [
      'addresses',
      'See https://a.org/x_y_ or <https://b.org/>.',
      'See https://a.org/x_y_ or <https://b.org/>.',
    ],
    ['notes', 'It was sold [1]_. So it is [#a]_ [*]_ said.', 'It was sold. So it is said.'],
    ['citations', 'As [CIT2002]_ has it.', 'As [CIT2002] has it.'],
    ['roles', 'Call :func:`~a.b.open` or :py:class:`!Port` as `x`:code:.', 'Call open() or Port as x.'],
    ['titles of links', 'See :ref:`the tolls <tolls>` and :rfc:`2822`.', 'See the tolls and RFC 2822.'],
    ['menus', 'Press :menuselection:`File --> &Open`.', 'Press File ‣ Open.'],
    ['struck-out words', 'It costs :del:`900` 950.', 'It costs 950.'],
    ['substitutions', 'Of |h| and |v|.\n\n.. |h| replace:: the *harbour*', 'Of the harbour and |v|.'],
    ['signs', '|c| Ada\n\n.. |c| unicode:: 0xA9 .. copyright', '© Ada'],
  ])('%s', (_why, source, expected) => {
    expect(paragraphs(source)[0]).toBe(expected);
  });

  test('a label in the file is called by the heading below it', () => {
    const source =
      'See :ref:`tolls`, not :ref:`ports`.\n\n.. _tolls:\n\nWhat it costs\n-------------\n\nMuch.';
    expect(paragraphs(source)[0]).toBe('See What it costs, not ports.');
  });

  test('a role of the file that strikes out, and one of another', () => {
    const source = '.. role:: gone(strike)\n.. role:: m(math)\n\nNow :gone:`12` :m:`\\alpha` crowns.';
    expect(paragraphs(source)).toEqual(['Now \\alpha crowns.']);
  });
});

describe('blocks', () => {
  test.each([
    ['bullets', '* oak\n  and elm\n\n  - ash\n* fir', ['• oak and elm', '• ash', '• fir']],
    [
      'numbers as they are written',
      'b) oak\nc) elm\n\n#. ash\n#. fir',
      ['b) oak', 'c) elm', '1. ash', '2. fir'],
    ],
    ['a sentence is no item', 'A. Quist was\nthe pilot.', ['A. Quist was the pilot.']],
    ['terms', 'ferry\n  A boat.\npier : noun\n  A wall.', ['ferry: A boat.', 'pier : noun: A wall.']],
    ['fields', ':Toll: 12\n:To be paid: at noon,\n  on board', ['Toll: 12', 'To be paid: at noon, on board']],
    ['a role is no field', ':ref:`a: b` is here.', ['a: b is here.']],
    [
      'options',
      '-v, --verbose  Says more.\n--port=N\n    The port.',
      ['-v, --verbose: Says more.', '--port=N: The port.'],
    ],
    ['code', 'Say::\n\n  a *b*\n  c\n\nThen.', ['Say:', 'a *b*\nc', 'Then.']],
    ['quoted lines', 'Say ::\n\n> a\n> b\n\nThen.', ['Say', '> a\n> b', 'Then.']],
    ['quotations', 'It is:\n\n   over.\n\n   -- Ada', ['It is:', 'over.', '-- Ada']],
    ['lines of an address', '| Pier 3\n| Aldersund', ['Pier 3', 'Aldersund']],
    [
      'nothing of comments and targets',
      '.. hidden\n   too\n\n.. _a: https://a.org\n\n__ b\n\n  Shown.',
      ['Shown.'],
    ],
    ['a dialogue', '>>> 1 + 1\n2\n\nThen.', ['>>> 1 + 1\n2', 'Then.']],
  ])('%s', (_why, source, expected) => {
    expect(paragraphs(source)).toEqual(expected);
  });

  test('headings by the order in which their styles come', () => {
    const { sections } = read('Top\n***\n\na\n\nOne\n===\n\nb\n\nTwo\n---\n\nc\n\nThree\n=====\n\nd');
    expect(sections.map(({ headings }) => headings)).toEqual([
      ['Top'],
      ['Top', 'One'],
      ['Top', 'One', 'Two'],
      ['Top', 'Three'],
    ]);
  });
});

describe('directives', () => {
  test.each([
    [
      'warnings',
      '.. warning:: Thin ice.\n   Keep off.\n\n   In spring.',
      ['Thin ice. Keep off.', 'In spring.'],
    ],
    ['titles of their own', '.. admonition:: Ice\n   :class: x\n\n   Keep off.', ['Ice', 'Keep off.']],
    ['versions', '.. versionchanged:: 2.1\n   Is free.', ['Changed in version 2.1: Is free.']],
    ['deprecation', '.. deprecated:: 3.0', ['Deprecated since version 3.0.']],
    ['code', '.. code-block:: sh\n   :linenos:\n\n   ls *', ['ls *']],
    ['figures', '.. figure:: a.png\n   :alt: A\n\n   The pier.\n\n   In 1853.', ['The pier.', 'In 1853.']],
    ['functions', '.. function:: open(name)\n\n   Opens it.', ['open(name): Opens it.']],
    [
      'rows with commas',
      '.. csv-table::\n   :header: Ferry, Toll\n\n   "A, B", 12',
      ['Ferry: A, B; Toll: 12'],
    ],
  ])('%s', (_why, source, expected) => {
    expect(paragraphs(source)).toEqual(expected);
    expect(read(source).problems).toEqual([]);
  });

  test.each([
    ['include', '.. include:: a.txt'],
    ['literalinclude', '.. literalinclude:: a.py'],
    ['raw', '.. raw:: html\n\n   <b>900</b>'],
    ['csv-table', '.. csv-table::\n   :file: tolls.csv'],
    ['csv-table', '.. csv-table::\n\n   "a, 12'],
    ['automodule', '.. automodule:: harbour'],
    ['ferries-of', '.. ferries-of:: Aldersund\n\n   At noon.'],
  ])('what “%s” shows elsewhere is named as not read', (name, source) => {
    const { problems } = read(`Shown.\n\n${source}`);
    expect(problems.map(({ message }) => message)).toEqual([expect.stringContaining(`“${name}”`)]);
  });
});

describe('tables', () => {
  test('a drawn table, with cells over several rows and columns', () => {
    const source = `+-------+-------+--------+
| Ferry | Toll  | Remark |
+=======+=======+========+
| Alder | 12    | crosses|
| sund  |       |        |
+-------+-------+--------+
| Corsvik       | never  |
+-------+-------+        |
| Dale  | 7     |        |
+-------+-------+--------+`;
    expect(paragraphs(source)).toEqual([
      'Ferry: Alder sund; Toll: 12; Remark: crosses',
      'Ferry: Corsvik; Remark: never',
      'Ferry: Dale; Toll: 7; Remark: never',
    ]);
  });

  test('a table between lines', () => {
    const source = `=====  =====  ============
Ferry  Toll   Remark
=====  =====  ============
Alder  12     in summer,
              at noon
Corsvik is    never
Dale   7
=====  =====  ============

After.`;
    expect(paragraphs(source)).toEqual([
      'Ferry: Alder; Toll: 12; Remark: in summer, at noon',
      'Ferry: Corsvik is; Remark: never',
      'Ferry: Dale; Toll: 7',
      'After.',
    ]);
  });

  test('a cell is cited at its line', () => {
    const { sections } = read('Tolls\n=====\n\n===== ====\nDale  7\nAlder 12\n===== ====\n');
    expect(sections.flatMap((section) => section.paragraphs.map(({ line }) => line))).toEqual([5, 6]);
  });
});

test('any text is read, and what is nested without end soon', () => {
  fc.assert(
    fc.property(hostile, (source) => {
      expect(() => read(source)).not.toThrow();
    }),
    { numRuns: 300 },
  );
  const deep = Array.from({ length: 2000 }, (_, at) => `${' '.repeat(at)}a`).join('\n');
  expect(read(deep).text).toContain('a');
  expect(read(`${'* '.repeat(5000)}a`).text).toContain('a');
  expect(read(`${'`'.repeat(20_000)} a`).text).toContain('a');
  expect(read('|a '.repeat(20_000)).text).not.toBe('');
});
