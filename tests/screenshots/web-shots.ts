// The pictures of the program's own pages.

import { pageQuestion } from './paged-corpus.ts';

export const question = 'When did the US blacklist NSO Group?';

export interface Shot {
  readonly name: string;
  /** The page, or the question whose answer it is, here or in a preview. */
  readonly path?: string;
  readonly asked?: string;
  readonly preview?: 'slack' | 'discord';
  /** CSS pixels. */
  readonly height: number;
  readonly isDarkToo?: true;
  /** Done on the page before the picture is taken: what is clicked, and what is typed where. */
  readonly click?: string;
  readonly type?: readonly [selector: string, words: string];
  /** What must be there by then. */
  readonly until?: string;
  /** CSS pixels; absent: 860. */
  readonly width?: number;
  /** What the browser asks for; absent: English. */
  readonly language?: 'de' | 'fr' | 'es';
  /** Of the documents as PDF files, with the page of the first quote drawn. */
  readonly isPaged?: true;
}

/** The page of the first quote. */
const marked = {
  isPaged: true,
  asked: pageQuestion,
  click: '#quote-1 .citation a',
  until: '#quote:target',
} as const;

export const shots: readonly Shot[] = [
  { name: 'web-answer', asked: question, height: 900, isDarkToo: true },
  { name: 'web-abstention', asked: 'Who is the chief executive of Pegasuss?', height: 560 },
  { name: 'web-unsure', asked: 'What is Pegasus?', height: 680, isDarkToo: true },
  {
    name: 'web-suggestions',
    path: '/',
    height: 620,
    type: ['#question', 'naugh'],
    until: '[role=option]',
  },
  { name: 'web-slack', asked: question, preview: 'slack', height: 830 },
  { name: 'web-discord', asked: question, preview: 'discord', height: 1010 },
  { name: 'web-sources', path: '/sources', height: 620 },
  { name: 'web-edit', path: '/sources', height: 1010, click: 'a.edit', until: '.describe' },
  { name: 'web-german', asked: question, height: 900, language: 'de' },
  {
    name: 'web-reader',
    isDarkToo: true,
    asked: question,
    height: 760,
    click: '#quote-1 .citation a',
    until: '#quote:target',
  },
  {
    name: 'web-verify',
    path: '/verify',
    height: 980,
    type: [
      '#text',
      'The report says “the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List” and also that “the United States, Australia, Denmark and Sweden announced the Export Controls and Human Rights Initiative”.',
    ],
    click: 'button.main',
    until: '#verdict',
  },
  { name: 'web-admin', path: '/admin', height: 1_500 },
  { name: 'web-phone', asked: question, width: 390, height: 844, isDarkToo: true },
  { name: 'web-page', ...marked, height: 900, isDarkToo: true },
  { name: 'web-page-phone', ...marked, width: 390, height: 844 },
];
