// Arbitrary texts: of any characters at all, and of the words and signs that trip up those who cut texts.
import fc from 'fast-check';

/** `unit` repeated and cut to `length` UTF-16 units. */
export const ofLength = (length: number, unit: string): string =>
  unit.repeat(Math.ceil(length / unit.length)).slice(0, length);

const fragments = [
  'The U.S. officials',
  'Dr. Smith',
  'PTE. LTD',
  'On Nov. 3, 2021',
  'e.g.',
  'CVE-2021-30860',
  'm.thewire.in',
  'NSO’s',
  "don't",
  '“It says, “these tools have',
  'violated rights.”',
  '“Stop!” he said.',
  'What is Pegasus?',
  '1. First item',
  '- a list item',
  '(a)',
  '# A heading',
  'Café naïve',
  'cafe\u0301',
  '北京大学的学生。',
  'สวัสดีชาวโลก',
  'المدير التنفيذي؟',
  'ا.ب',
  '😀',
  '🇺🇸',
  '👩‍👩‍👧',
  '<script>alert(1)</script>',
  '<!channel> @everyone **bold**',
  '(a+)+$ [^\\ .*',
  '"exact phrase"',
  '-word',
  'source:wire',
  'before:2022',
  'end.Next',
  'soft\u00adhyphen',
  'zero\u200bwidth',
  'Long'.repeat(40),
  '\u0000\u001b\u0007',
  '\ud800',
  '\u202f»',
  'ends.\u205f',
  'x.\u1680',
  '\u0085',
];
const separators = [
  ' ',
  ' ',
  ' ',
  '. ',
  '.',
  '? ',
  '! ',
  ', ',
  '\n',
  '\n\n',
  '\r\n',
  '\t',
  '\u00a0',
  '\u202f',
  '\u2028',
  '\f',
  '…',
  '; ',
];

/** Fragments that are known to be difficult, joined in ways that are. */
const awkward = fc
  .array(fc.tuple(fc.constantFrom(...fragments), fc.constantFrom(...separators)), { maxLength: 40 })
  .map((pairs) => pairs.flat().join(''));

/** How many code units are halves of a pair. */
const surrogates = 0x800;

/** Any character, as the unit `binary` of fast-check, which takes a second to make a table of all of them. */
export const character = fc
  .integer({ min: 0, max: 0x10ffff - surrogates })
  .map((number) => String.fromCodePoint(number < 0xd800 ? number : number + surrogates));

/** Of any characters, control characters included. */
const anything = fc.string({ unit: character, maxLength: 300 });

export const hostile = fc.oneof(awkward, anything, fc.string({ unit: 'grapheme', maxLength: 300 }));

const vocabulary =
  'alder birch cedar company companies elm fir government hazel larch maple oak Pegasus pine rowan spyware willow the of in was to'.split(
    ' ',
  );
const sentence = fc
  .tuple(
    fc.array(fc.constantFrom(...vocabulary), { minLength: 2, maxLength: 25 }),
    fc.constantFrom('.', '?', '!', '.”', ''),
  )
  .map(([words, end]) => `${(words[0] ?? '').charAt(0).toUpperCase()}${words.join(' ').slice(1)}${end}`);

/** Prose of a small vocabulary, so that questions of the same words find something, with awkward texts between. */
export const prose = fc
  .array(fc.oneof({ weight: 5, arbitrary: sentence }, { weight: 1, arbitrary: hostile }), {
    minLength: 1,
    maxLength: 30,
  })
  .chain((sentences) =>
    fc
      .array(fc.constantFrom(' ', ' ', ' ', '\n', '\n\n'), {
        minLength: sentences.length,
        maxLength: sentences.length,
      })
      .map((gaps) => sentences.map((text, index) => text + (gaps[index] ?? ' ')).join('')),
  );

/** Questions: words of `prose`, with the search syntax, or anything at all. */
export const questions = fc.oneof(
  fc
    .array(
      fc.oneof(
        {
          weight: 6,
          arbitrary: fc.constantFrom(...vocabulary, 'who', 'when', 'where', 'how many', 'Pegasuss'),
        },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            '"the oak"',
            '-pine',
            'source:one',
            'before:2022',
            'after:x',
            '“oak elm”',
            '?',
          ),
        },
      ),
      { minLength: 1, maxLength: 8 },
    )
    .map((words) => words.join(' ')),
  hostile,
);
