// What the administrator's page says.
import type { RatingVerdict } from '../../../../src/index.ts';
import { counted } from '../../language/counted.ts';
import { spoken } from '../../language/language.ts';
import type { Likelihood } from '../confidence.ts';
import * as french from '../french/admin.ts';
import * as german from '../german/admin.ts';
import * as spanish from '../spanish/admin.ts';

const verdicts: Readonly<Record<RatingVerdict, string>> = {
  useful: 'useful',
  'wrong-source': 'from the wrong source',
  outdated: 'outdated',
  'not-what-i-asked': 'not what I asked',
};

export const likelihoods: Readonly<Record<Likelihood, string>> = {
  'very likely': 'very likely',
  likely: 'likely',
  'fairly likely': 'fairly likely',
  possible: 'possible',
  unlikely: 'unlikely',
  'very unlikely': 'very unlikely',
};

const admin = {
  title: 'Administration',
  lead: (questions: number, since: string): string => `${counted(questions, 'question')} since ${since}.`,
  span: 'Since',
  spans: { '7d': '7 days', '30d': '30 days', '90d': '90 days', '365d': 'A year' },
  chart: (title: string): string => `Bar chart: ${title}. The figures are below it.`,
  figures: 'Figures',
  group: 'Group',
  byDay: 'Questions per day',
  likelihood: 'How likely the first quote was right',
  likelihoods,
  times: 'Response times since the program started',
  noTimes: 'No question has been asked since then.',
  answered: 'answered',
  unsure: 'not sure',
  abstained: 'not answered',
  answers: 'answers',
  unanswered: 'Unanswered',
  noneUnanswered: 'There are no unanswered questions.',
  subject: 'Subject',
  timesAsked: 'Times',
  shortfalls: 'Outcome',
  people: 'People',
  last: 'Last',
  example: 'Latest question',
  ratings: 'Ratings',
  noRatings: 'No answer has been rated.',
  verdicts,
  rating: 'Rating',
  note: 'Note',
  day: 'Day',
  question: 'Question',
  quoted: 'Most quoted documents',
  nothingQuoted: 'No document has been quoted.',
  never: 'Documents never quoted',
  everyQuoted: 'Every document has been quoted.',
  answersOf: (count: number): string => counted(count, 'answer'),
  more: (left: number): string => counted(left, 'more', 'more'),
  downloads: 'Download as CSV',
  questionsFile: 'Questions, answers and ratings',
  gapsFile: 'Unanswered subjects',
};
export const adminWords = spoken(admin, { de: german.admin, fr: french.admin, es: spanish.admin });
