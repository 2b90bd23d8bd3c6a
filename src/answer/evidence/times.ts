// Whether a text holds a date or a time.
import { calendar, endOfWord, startOfWord } from './words.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
export const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
export const englishCalendar = `${months}|${days}`;

/** A date that stands by itself. "<num>" is how some newswire collections write every number. */
const date = new RegExp(
  String.raw`\b(?:1[0-9]{3}|20[0-9]{2})s?\b|\b(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+(?:\d{1,2}\b|<num>)|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${months})\b|\b(?:in|since|until|by|of|late|early|mid)[\s-](?:${months})\b|\b\d+(?:st|nd|rd|th)\s+century\b|\b(?:in|since|until|by|from|of)\s+<num>`,
  'i',
);
/** "3 de marzo", "3. März", "3 марта", "3 月", "3.6.2023", "06/09/2023". */
const written = String.raw`\d{1,2}(?:\.|º|er|e|-?го)?\s+(?:de\s+|d['’])?(?:${calendar})${endOfWord}|${startOfWord}\d{1,2}([./-])\d{1,2}\1(?:\d{4}|\d{2})${endOfWord}|${startOfWord}\d{4}-\d{2}-\d{2}${endOfWord}|\d{1,4}\s?[年月日]`;
const dateInAnyLanguage = new RegExp(written, 'iu');
/** "10:30", "9 am", "18 Uhr", "14h30", "9点". */
const clock =
  /(?<![\d:.])\d{1,2}:\d{2}(?![\d:])|\b\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b|o['’]clock\b|uhr\b|h\d{2}\b)|\b(?:noon|midnight|midday|mittag|mitternacht|midi|minuit|mediodía|medianoche)\b|\d{1,2}\s?[点點時时]/iu;
/** "At a quarter past three", "ten minutes to 5". */
const spokenClock =
  /\b(?:(?:half|quarter)\s+past|quarter\s+to|minutes?\s+(?:past|to))\s+(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\d{1,2})\b/i;
/** A time that has to be reckoned from another one. */
const relative = new RegExp(
  String.raw`\b(?:(?:last|this|next|early|late|mid|previous|following)[\s-](?:week|month|year|spring|summer|autumn|fall|winter|century)|(?:${days})s?|yesterday|today|tomorrow|(?:days?|weeks?|months?|years?|decades?|hours?)\s+(?:ago|earlier|later|before|after))\b|${startOfWord}(?:${calendar})${endOfWord}`,
  'iu',
);

/** 1 for a date or a time of the day, less for one that has to be reckoned. */
export function timeEvidence(text: string): number {
  if ([date, dateInAnyLanguage, clock, spokenClock].some((form) => form.test(text))) return 1;
  return relative.test(text) ? 0.65 : 0;
}

const everyDate = new RegExp(
  String.raw`${written}|\b(?:${months})\.?\s+\d{1,2}(?:st|nd|rd|th)?\b(?:,?\s+\d{4}\b)?|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:of\s+)?(?:${months})\b(?:,?\s+\d{4}\b)?`,
  'giu',
);

/** "10:00", "5.30 p.m.", "9 Uhr": digits that count nothing. */
export const clockTimes =
  /(?<![\d:.])\d{1,2}:\d{2}(?![\d:])|\b\d{1,2}(?:[.:]\d{2})?\s?(?:[ap]\.?m\b|o['’]clock\b|uhr\b|h\d{2}\b)/giu;

/** The text with days, months and years of its dates blanked out, which count nothing. */
export const withoutDates = (text: string): string =>
  text.replace(everyDate, (found) => '_'.repeat(found.length));
