// Whether a stretch of text holds the kind of thing that a question asks for, beyond the question's own words.
import type { AnswerType } from '../question/query.ts';
import { type Span, sliceOf } from '../text/span.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const time = new RegExp(
  String.raw`\b(?:1[0-9]{3}|20[0-9]{2}|(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+\d{1,2}|\d{1,2}(?:st|nd|rd|th)?\s+(?:${months})|(?:in|since|until|last|this|next|early|late|mid)[\s-](?:${months}|week|month|year|spring|summer|autumn|fall|winter|century)|(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|\d+(?:st|nd|rd|th)\s+century|(?:days?|weeks?|months?|years?|decades?|hours?)\s+(?:ago|earlier|later|before|after))\b`,
  'i',
);
const number =
  /\p{N}|<num>|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|percent)\b/iu;
const reason =
  /\b(?:because|due to|owing to|since|in order to|so that|so as to|as part of|as a result|after|for (?:\w+ing|the purpose)|to (?:\p{L}{3,})|therefore|thus|aim(?:s|ed)? to|caused|led to|prompted|concerns? (?:of|about|over))\b/iu;
const definition =
  /\b(?:is|are|was|were) (?:an?|the|one of)\b|\b(?:known as|known for|refers? to|means|defined as|called|stands for|that (?:is|does|do|are))\b|, (?:an?|the) \p{L}|[–—] (?:an?|the|home) |, (?:formerly|who|which) /iu;
const preposition = /\b(?:in|at|from|near|of|outside|inside|across|to)\s+(?:the\s+)?(\p{Lu}[\p{L}.'’-]+)/gu;
const capitalised = /(?<![.!?…]["”’)]*\s)(?<!^)(?<=[\s(“"‘])\p{Lu}[\p{L}\p{N}.'’&-]*/gu;
/** Words that stand beside names, for texts without capitals. */
const personCue =
  /\b(?:by|mr|mrs|dr|president|king|queen|sir|lord|general|professor|pope|emperor|bishop|prince|duke|saint|st|named|called|his|he|she|her|father|son|brother|who|born)\b/i;
const placeCue =
  /\b(?:in|at|from|near|between|north|south|east|west|city|located|to|where|region|street|river|island)\b/i;
const organisationCue =
  /\b(?:by|the|company|group|university|party|agency|association|institute|council|corporation)\b/i;

/**
 * 1 where the text holds what is asked for, 0 where it does not, 0.5 where no type is expected. In text without
 * capitals names can't be seen: 0.75 or 0.25 by the words that stand beside names. `matched` are the spans of the
 * question's own words in `text`.
 */
export function evidenceFor(type: AnswerType, text: string, matched: readonly Span[]): number {
  switch (type) {
    case 'any':
      return 0.5;
    case 'time':
      return held(time.test(blank(text, matched)));
    case 'number':
      return held(number.test(blank(text, matched)));
    case 'reason':
      return held(reason.test(text));
    case 'definition':
      return held(definition.test(text));
    case 'place':
      return names(blank(text, matched), preposition, placeCue);
    case 'person':
      return names(blank(text, matched), capitalised, personCue);
    case 'organisation':
      return names(blank(text, matched), capitalised, organisationCue);
  }
}

const held = (found: boolean): number => (found ? 1 : 0);

function names(text: string, pattern: RegExp, cue: RegExp): number {
  if (!/\p{Lu}/u.test(text)) return cue.test(text) ? 0.75 : 0.25;
  return held(text.search(pattern) !== -1);
}

/** The text with the question's own words blanked out, so that they are not taken for its answer. */
function blank(text: string, spans: readonly Span[]): string {
  let rest = text;
  for (const span of spans) {
    rest = rest.slice(0, span.start) + '_'.repeat(sliceOf(text, span).length) + rest.slice(span.end);
  }
  return rest;
}
