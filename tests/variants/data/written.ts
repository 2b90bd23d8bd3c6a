// Variants in mails that Python's email package wrote and in what pandoc made of one text (files/written/make.sh).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Variant } from '../variant.ts';

const file = (name: string): Readonly<Record<string, Uint8Array>> => ({
  [name]: readFileSync(join(import.meta.dirname, '../files/written', name)),
});

const mail = (name: string, what: string, rest: Partial<Variant>): Variant => ({
  what: `Python’s mail: ${what}`,
  files: file(`${name}.eml`),
  ...rest,
});

const mails: readonly Variant[] = [
  mail('reply-da', 'Outlook’s block in Danish', {
    sentences: ['Kommunen betaler den nye kaj.'],
    facts: { author: 'Mette Holm', title: 'SV: Kaj' },
  }),
  mail('reply-pl', 'Outlook’s block in Polish, ISO 8859-2', {
    sentences: ['Gmina płaci za nowy dach.'],
    facts: { author: 'Ewa Lis' },
  }),
  mail('reply-pt', 'Gmail in Portuguese, as text and as HTML', {
    sentences: ['A seguradora paga o telhado novo.'],
  }),
  mail('original-fr', 'a line above the original message in French, windows-1252', {
    sentences: ['L’assurance paie le toit neuf : 1 200 €.'],
  }),
  mail('between', 'answers between the questions, in base64', {
    sentences: ['The miller feeds the geese in winter.', 'The parish pays for the corn.'],
  }),
  mail('flowed', 'format=flowed with two depths of quoting', {
    sentences: [
      'The sauna is heated on Fridays from four in the afternoon until ten at night, and on Sundays from noon.',
    ],
  }),
  mail('forward-de', 'a message attached to “Zur Info”', {
    sentences: ['Der Hausmeister hat den Schlüssel zum Turm.'],
    facts: { author: 'Olga Stern', title: 'Schlüssel' },
  }),
  mail('disclaimer-de', 'a signature and a notice of confidentiality in German', {
    sentences: ['Die Heizung wird am 3. Juni abgestellt.'],
  }),
  mail('phone-sv', 'a telephone’s line above a quoted message in Swedish', {
    sentences: ['Båten går klockan sju.'],
  }),
];

/** Of each format: how its page shows the numbers of the items, the power and the note. */
const ponds: readonly (readonly [format: string, numbers: readonly string[], note: string])[] = [
  ['docx', ['(a)', '(b)', '(c)', '(1)', '(2)'], ''],
  ['odt', ['(a)', '(b)', '(c)', '(1)', '(2)'], ''],
  ['rtf', ['(a)', '(b)', '(c)', '(1)', '(2)'], ''],
  ['pptx', ['(a)', '(b)', '(c)', '(1)', '(2)'], '¹'],
  // A browser shows a list without brackets.
  ['epub', ['a.', 'b.', 'c.', '1.', '2.'], ''],
];

const pond = ([format, numbers, note]: (typeof ponds)[number]): Variant => ({
  what: `lists that go on, struck-out words and raised numbers: pandoc’s .${format}`,
  files: file(`pond.${format}`),
  asked: [
    { question: 'What is the second rule of the pond?', shows: [`${numbers[1]} second rule of the pond`] },
    { question: 'What is the third rule of the pond?', shows: [`${numbers[2]} third rule of the pond`] },
    { question: 'Who opens the gate?', shows: [`${numbers[3]} The warden opens the gate.`] },
    { question: 'Who closes the gate?', shows: [`${numbers[4]} The warden closes the gate.`] },
    {
      question: 'What is the fee for litres of H2O?',
      shows: [`The fee is 950 crowns${note} for 10³ litres of H2O.`],
      hides: ['900'],
    },
  ],
  unquoted: ['900', '103'],
});

export const written: readonly Variant[] = [...mails, ...ponds.map(pond)];
