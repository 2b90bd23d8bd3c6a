// The headings and the verdict of an evaluation.
import { counted } from '../../language/counted.ts';

export const evaluationHeadings = (set: string, size: number): [string, string] => [
  `${set} (${size.toLocaleString('en')})`,
  'verbatim',
];

export const evaluationColumns = { all: 'all', leftOut: 'left out', interval: '95 %', baseline: 'baseline' };

export const reliabilityHeadings = ['confidence from', 'topics', 'mean confidence', 'right'];

export const evaluationVerdict = (falls: number, compared: boolean): string => {
  if (falls > 0) return `${counted(falls, 'measure')} below what is allowed:`;
  return compared ? 'Nothing fell below the baseline.' : 'Every quote is exact.';
};
