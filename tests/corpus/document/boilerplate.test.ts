// What is set aside as boilerplate, and what must not be: a wrong guess here loses a text for good.
import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/corpus/formats/text/plain-text.ts';
import { sliceOf } from '../../../src/text/span.ts';

const prose = Array.from(
  { length: 10 },
  (_, n) => `The committee met for the ${n + 1}th time and agreed to publish its report on every agency.`,
);

/** The paragraphs of a text that are not to be quoted, and why. */
const setAside = (...lines: readonly string[]): [string, string][] => {
  const text = lines.join('\n\n');
  return plainText
    .read(text, 'a.txt')
    .sections.flatMap((section) => section.paragraphs)
    .flatMap((paragraph): [string, string][] =>
      paragraph.setAside === undefined ? [] : [[sliceOf(text, paragraph.span), paragraph.setAside]],
    );
};

describe('at the end of a page, these are set aside', () => {
  test.each([
    'Make a contribution to independent journalism',
    'Donate now',
    'No comments',
    '3 comments',
    'Sorry, the comment form is closed at this time.',
    'Leave a reply',
    'Subscribe to our newsletter',
    'Sign up for daily updates in your inbox',
    'Follow us on social media',
    'facebook twitter',
    'Facebook | Twitter | WhatsApp | Email',
    'Share this article',
    'Read more: what the report leaves out',
    'All rights reserved',
    '© 2023 The Example',
    'Privacy policy',
    'This site uses cookies.',
    'Please enable JavaScript to see the comments.',
  ])('%s', (line) => {
    expect(setAside(...prose, line)).toEqual([[line, 'boilerplate']]);
  });
});

describe('at the beginning of a page, these are set aside', () => {
  test.each([
    'Skip to main content',
    'Advertisement',
    'For the best experience, open',
    'Download our app',
    'Menu',
  ])('%s', (line) => {
    expect(setAside(line, ...prose)).toEqual([[line, 'boilerplate']]);
  });

  test('an app’s advertisement with the address in its middle', () => {
    const advertisement = [
      '+',
      'For the best experience, open',
      'm.example.in',
      'on your mobile browser or Download our App.',
    ];
    expect(setAside(...advertisement, ...prose)).toEqual([
      ['+', 'no words'],
      ['For the best experience, open', 'boilerplate'],
      ['m.example.in', 'boilerplate'],
      ['on your mobile browser or Download our App.', 'boilerplate'],
    ]);
  });
});

describe('set aside wherever they stand', () => {
  test.each([
    ['Photo: A. Example', 'caption'],
    ['Illustration: B. Example', 'caption'],
    ['Credit: Example News', 'caption'],
    ['* * *', 'no words'],
    ['—', 'no words'],
  ])('%s', (line, reason) => {
    expect(setAside(...prose, line, ...prose)).toEqual([[line, reason]]);
  });
});

describe('these stay quotable', () => {
  test.each([
    [
      'the words of a privacy policy',
      'We use cookies only to keep you signed in, and we never share what they hold with anyone outside the company.',
    ],
    ['a law on cookies', 'The privacy policy must name each party that receives personal data.'],
    [
      'a sentence on donations',
      'The foundation asked its members to make a donation to the families of the journalists who had been targeted by the spyware during the last year of the war.',
    ],
    ['a sentence on comments', 'The ministry declined to comment.'],
    ['a sentence on a newsletter', 'The firm said in its newsletter that it had followed the law.'],
    ['a sentence on social networks', 'The company was banned from Facebook.'],
    ['a sentence on photographs', 'Photographs of the meeting were shown to the court.'],
    ['a sentence on copyright', 'The court found that the copyright had lapsed in 1998.'],
    ['a short answer', 'No.'],
    ['a short last line', 'The End'],
  ])('%s at the end', (_why, line) => {
    expect(setAside(...prose, line)).toEqual([]);
  });

  test('a heading and a byline at the beginning', () => {
    expect(setAside('A Report on Agencies', 'By Ada Example', ...prose)).toEqual([]);
  });

  test('boilerplate’s words in the middle of a long text', () => {
    expect(setAside(...prose, 'Subscribe to our newsletter', ...prose)).toEqual([]);
  });

  test('a whole privacy policy, but for its own footer', () => {
    const policy = [
      'Privacy Policy of Example Ltd.',
      'This policy says which personal data we collect, why we collect them and how long we keep them.',
      'We use cookies to keep you signed in. We do not use them for advertising, and no other party can read them.',
      'You may ask us at any time to delete what we hold about you. We answer within thirty days.',
      'To stop receiving messages, unsubscribe from the newsletter with the link at the end of each message that we send to you.',
      'We keep records of orders for ten years, as tax law requires, and everything else for one year.',
      'This policy changed last in May 2021; the earlier text can be had from our office.',
    ];
    expect(setAside(...policy, '© 2021 Example Ltd.')).toEqual([['© 2021 Example Ltd.', 'boilerplate']]);
  });
});

test('fragments between boilerplate and the end go with it, sentences do not', () => {
  expect(setAside(...prose, 'Donate now', 'Our shop', 'Jobs')).toEqual([
    ['Donate now', 'boilerplate'],
    ['Our shop', 'boilerplate'],
    ['Jobs', 'boilerplate'],
  ]);
  expect(setAside(...prose, 'Donate now', 'The report is out.')).toEqual([['Donate now', 'boilerplate']]);
});

test('a policy’s name is the title where the policy follows it', () => {
  const { attribution } = plainText.read(['Privacy Policy', ...prose.slice(0, 3)].join('\n\n'), 'a.txt');
  expect(attribution).toEqual({ title: 'Privacy Policy' });
});
