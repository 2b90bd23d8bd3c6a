// Raised numbers of a PDF: powers stay, marks of notes do not.
import { expect, test } from 'vitest';
import { linesOf } from '../../../../src/corpus/formats/pdf/page/lines.ts';
import type { Run } from '../../../../src/corpus/formats/pdf/page/run.ts';

/** "50|12| m" has a raised 12. */
function runsOf(line: string, y: number): Run[] {
  let x = 72;
  const parts = line.split('|').map((text, at) => ({ text, at }));
  return parts
    .filter(({ text }) => text !== '')
    .map(({ text, at }): Run => {
      const isRaised = at % 2 === 1;
      const size = isRaised ? 6 : 12;
      const run = {
        text: text.trim(),
        x,
        right: x + (text.length * size) / 2,
        y: isRaised ? y - 4 : y,
        size,
      };
      x = run.right;
      return { ...run, font: 'f', mono: false, spaced: text.startsWith(' ') };
    });
}

const read = (...lines: readonly string[]): string[] =>
  linesOf(
    lines.flatMap((line, at) => runsOf(line, 100 + at * 40)),
    1,
  ).map(({ text }) => text);

test.each([
  ['It weighs 10|3| pounds', 'It weighs 10³ pounds'],
  ['The mill of 1788|2| burnt', 'The mill of 1788 burnt'],
  ['The mill|2| burnt', 'The mill burnt'],
  ['A square of 50|2| feet', 'A square of 50² feet'],
  ['A dose of 20 mg/m|2| a day', 'A dose of 20 mg/m² a day'],
  ['The dose of| 131|I is low', 'The dose of ¹³¹I is low'],
  ['imaging (|123|I or low-dose| 131|I)', 'imaging (¹²³I or low-dose ¹³¹I)'],
  ['iodine 131 [|131|I] in some', 'iodine 131 [¹³¹I] in some'],
  ['It was evaluated.|318-325| Agents include', 'It was evaluated. Agents include'],
  ['Take lenvatinib,|318,321,326-332| sorafenib,|333-|', 'Take lenvatinib, sorafenib,'],
  ['The oxide ion O|2-| is small', 'The oxide ion O2- is small'],
  ['Immunized with MOG|35-55| peptide', 'Immunized with MOG35-55 peptide'],
  ['Samples of| 234-238|U were taken', 'Samples of 234-238U were taken'],
  ['The anion [H2W12O42]|10-| is large', 'The anion [H2W12O42]10- is large'],
  ['The law of| 2024-05-12| applies', 'The law of 2024-05-12 applies'],
  ['Valid from| 2014-2015| to now', 'Valid from 2014-2015 to now'],
  ['Order No.| 12-345| is void', 'Order No. 12-345 is void'],
  ['The sum over n|2-4| is small', 'The sum over n2-4 is small'],
  ['At 25 of 100|318-325| patients', 'At 25 of 100318-325 patients'],
  ['The tax fell by 3.|7-9| points', 'The tax fell by 3.7-9 points'],
  ['If x|2| = 9 then O(n|2|) holds', 'If x² = 9 then O(n²) holds'],
  ['The energy is E = mc|2| in every case', 'The energy is E = mc² in every case'],
  ['The polynomial a|3| + b|2| + 1', 'The polynomial a³ + b² + 1'],
  ['The square (a + b)|2| is known', 'The square (a + b)² is known'],
  ['It holds 10|-3| grams', 'It holds 10⁻³ grams'],
  ['The council (see above)|2| paid', 'The council (see above) paid'],
  ['See plugin.php?plugin=gpg|26| there', 'See plugin.php?plugin=gpg there'],
  ['Since E=mc|2| holds', 'Since E=mc² holds'],
  ['The U.S.A|3| paid', 'The U.S.A paid'],
  ['The 5|th| of May', 'The 5th of May'],
  ['A word x|3|nico of wrong characters', 'A word x3nico of wrong characters'],
])('%s', (line, expected) => {
  expect(read(line)).toEqual([expected]);
});

test('a number with a note on the page has that note', () => {
  expect(read('It cost 450|2| crowns and 10|2| pence', '|2| By the book of the council.')).toEqual([
    'It cost 450 crowns and 10² pence',
    'By the book of the council.',
  ]);
  expect(read('See annex A|2| and x|3| there', '|2| By the book of the council.')[0]).toBe(
    'See annex A and x³ there',
  );
});
