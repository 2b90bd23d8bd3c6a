// Variants in files that other programs wrote (files/make.sh): LibreOffice, pandoc, groff, Chromium, reportlab.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Asked, Variant } from '../variant.ts';

const file = (name: string): Readonly<Record<string, Uint8Array>> => ({
  [name]: readFileSync(join(import.meta.dirname, '../files', name)),
});

/** What pages show of contract.fodt, whatever it is saved as. */
const contract: readonly Asked[] = [
  { question: 'Wo stehen die Grenzen?', shows: ['Die Grenzen stehen in Anlage 4 und gelten bis zur Ernte.'] },
  { question: 'Wer liefert das Wasser?', shows: ['§ 5 Das Wasser liefert die Gemeinde.'] },
  { question: 'Wann schneidet er die Hecke?', shows: ['(a) Er schneidet die Hecke im März.'] },
  { question: 'Was kostet die Laube?', shows: ['ii. für die Laube 40 Euro.'] },
];

const rules: readonly Asked[] = [
  { question: 'When does she light the boiler?', shows: ['d) She lights the boiler in October.'] },
  { question: 'What is the second rule?', shows: ['(2) The second rule is that bikes stay in the shed.'] },
  { question: 'What does a guest pay a night?', shows: ['A guest pays 15 euros a night.'], hides: ['12'] },
];

export const made: readonly Variant[] = [
  ...['docx', 'odt', 'rtf', 'pdf'].map(
    (format): Variant => ({
      what: `numbers, fields and references as pages show them: LibreOffice’s .${format}`,
      files: file(`contract.${format}`),
      asked: contract,
    }),
  ),
  ...['docx', 'odt', 'epub'].map(
    (format): Variant => ({
      what: `numbers that go on and struck-out words: pandoc’s .${format}`,
      files: file(`rules.${format}`),
      // A browser shows a book's list without brackets.
      asked: format === 'docx' ? rules : format === 'odt' ? rules.slice(1) : rules.slice(2),
    }),
  ),
  {
    what: 'running heads that differ on left and right pages, a note after a year: groff’s PDF',
    files: file('report.pdf'),
    asked: [
      {
        question: 'When was the upper gauge moved?',
        shows: [
          'The upper gauge was moved in 1902 to the northern pier, since the ice of three winters had bent it.',
        ],
        hides: ['1902¹', '19021'],
      },
      {
        question: 'Which bell does the keeper ring for ice?',
        shows: ['the small bell for ice.'],
        cites: { page: 3 },
      },
    ],
    unquoted: ['OSBY WATER BOARD', 'Chapter 3'],
  },
  {
    what: 'columns, a drop capital, letters set wide, notes after a year and a sum: Chromium’s PDF',
    files: file('magazine.pdf'),
    asked: [
      {
        question: 'When did the herons return to the weir?',
        shows: ['Herons returned to the weir in March, and the warden counted eleven nests'],
      },
      {
        question: 'When was the weir rebuilt?',
        shows: ['The weir was rebuilt in 1871 by the millers of Osby.'],
        hides: ['18712', '1871²'],
      },
      { question: 'When does the lock open?', shows: ['The lock opens at dawn.'] },
      {
        question: 'How much did it cost the millers?',
        shows: ['It cost them 4,200 crowns, which the parish lent without interest for thirty years.'],
        hides: ['4,2003', '4,200³'],
      },
    ],
  },
  {
    what: 'Chinese, Korean and Japanese in fonts that the file does not hold: reportlab’s PDF',
    files: file('unembedded.pdf'),
    asked: [
      { question: '图书馆', shows: ['图书馆每周一闭馆。'] },
      { question: '도서관은', shows: ['도서관은 매주 월요일에 문을 닫는다.'] },
      { question: '図書館 休館', shows: ['図書館は毎週月曜日に休館する。'] },
    ],
  },
  {
    what: 'what was filled in: a field, a choice and a box, by reportlab',
    files: file('form.pdf'),
    asked: [
      { question: 'What is the name of the gardener?', shows: ['Name of the gardener: Bertil Aamodt'] },
      { question: 'What is the size of the plot?', shows: ['Eighty square metres'], hides: ['Forty'] },
      { question: 'Who wants a shed?', shows: ['Wants a shed: ☒'] },
    ],
  },
  {
    what: 'labels of pages: Roman, from 101 on, and with a prefix, by pypdf',
    files: file('labels.pdf'),
    asked: [
      { question: 'Who wrote the preface?', shows: ['Solveig Dahl'], cites: { page: 1, pageLabel: 'i' } },
      {
        question: 'How many trains does the tunnel carry?',
        shows: ['four trains'],
        cites: { page: 4, pageLabel: '102' },
      },
      { question: 'Who drew the appendix?', shows: ['Piotr Nowak'], cites: { page: 5, pageLabel: 'B-1' } },
    ],
  },
];
