// The numbers of list items as pages show them: 4, d, IV.

/** How a list counts; `none` where it shows no number. */
export type Numerals =
  | 'decimal'
  | 'lower-letter'
  | 'upper-letter'
  | 'lower-roman'
  | 'upper-roman'
  | 'two-digits'
  | 'none';

export function numeral(numerals: Numerals, number: number): string {
  switch (numerals) {
    case 'decimal':
      return String(number);
    case 'two-digits':
      return String(number).padStart(2, '0');
    case 'lower-letter':
      return letters(number);
    case 'upper-letter':
      return letters(number).toUpperCase();
    case 'lower-roman':
      return roman(number);
    case 'upper-roman':
      return roman(number).toUpperCase();
    case 'none':
      return '';
  }
}

const alphabet = 'abcdefghijklmnopqrstuvwxyz';

/** a to z, then aa, bb, as word processors count; what no letter stands for is written in digits. */
function letters(number: number): string {
  const letter = alphabet[(number - 1) % alphabet.length];
  if (letter === undefined || number > mostLetters) return String(number);
  return letter.repeat(Math.ceil(number / alphabet.length));
}

const mostLetters = 780;

const romans: readonly (readonly [value: number, sign: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

const largestRoman = 3999;

function roman(number: number): string {
  if (number < 1 || number > largestRoman) return String(number);
  let rest = number;
  let signs = '';
  for (const [value, sign] of romans) {
    signs += sign.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return signs;
}
