// Whether a stretch of text holds the kind of thing that a question asks for, beyond the question's own words.
import type { AnswerType } from '../question/query.ts';
import { type Span, sliceOf } from '../text/span.ts';
import { isStopWord } from '../text/stop-words.ts';

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const days = 'monday|tuesday|wednesday|thursday|friday|saturday|sunday';
/** A date that stands by itself. "<num>" is how some newswire collections write every number. */
const date = new RegExp(
  String.raw`\b(?:1[0-9]{3}|20[0-9]{2})s?\b|\b(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)\.?\s+(?:\d{1,2}\b|<num>)|\b\d{1,2}(?:st|nd|rd|th)?\s+(?:${months})\b|\b(?:in|since|until|by|of|late|early|mid)[\s-](?:${months})\b|\b\d+(?:st|nd|rd|th)\s+century\b|\b(?:in|since|until|by|from|of)\s+<num>`,
  'i',
);
/** A time that has to be reckoned from another one. */
const relativeTime = new RegExp(
  String.raw`\b(?:(?:last|this|next|early|late|mid|previous|following)[\s-](?:week|month|year|spring|summer|autumn|fall|winter|century)|${days}|yesterday|today|tomorrow|(?:days?|weeks?|months?|years?|decades?|hours?)\s+(?:ago|earlier|later|before|after))\b`,
  'i',
);
const number =
  /\d[\d.,]*|<num>|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|millions?|billions?|trillions?|dozens?|half|third|quarter|percent)\b/giu;
const reason =
  /\b(?:because|due to|owing to|since|in order to|so that|so as to|as part of|as a result|after|for (?:\w+ing|the purpose)|to (?:\p{L}{3,})|therefore|thus|aim(?:s|ed)? to|caused|led to|prompted|concerns? (?:of|about|over))\b/iu;
const definition =
  /\b(?:is|are|was|were) (?:an?|the|one of)\b|\b(?:known as|known for|refers? to|means|defined as|called|stands for|that (?:is|does|do|are))\b|, (?:an?|the) \p{L}|[–—] (?:an?|the|home) |, (?:formerly|who|which) /iu;
/** What follows a word that is being defined. */
const defining =
  /^[”’"']?(?:,? (?:is|are|was|were) (?:an?|the|one of|believed|known)\b|,? (?:an?|the) \p{L}|,? (?:which|who|that) |,? known |,? [–—-] (?:an?|the) |,? (?:means|refers? to|stands for)\b| \((?!\d))/iu;
/** Words that stand beside names, for text without capitals. */
const cues = {
  person:
    /\b(?:by|mr|mrs|dr|president|king|queen|sir|lord|general|professor|pope|emperor|bishop|prince|duke|saint|st|named|called|his|he|she|her|father|son|brother|who|born)\b/i,
  place:
    /\b(?:in|at|from|near|between|north|south|east|west|city|located|to|where|region|street|river|island)\b/i,
  organisation:
    /\b(?:by|the|company|group|university|party|agency|association|institute|council|corporation)\b/i,
} as const;

/**
 * 1 where the text holds what is asked for, 0 where it does not, in between where it may; 0.5 where no type is
 * expected. In text without capitals names can't be seen: 0.75 or 0.25 by the words that stand beside names.
 * `matched` are the spans of the question's own words in `text`, in order; `several` where a list is asked for.
 */
export function evidenceFor(
  type: AnswerType,
  text: string,
  matched: readonly Span[],
  several = false,
): number {
  switch (type) {
    case 'any':
    case 'yes-no':
    case 'how-to':
    case 'address':
    case 'role':
    case 'law':
      return 0.5;
    case 'time': {
      const rest = blank(text, matched);
      if (date.test(rest)) return 1;
      return relativeTime.test(rest) ? 0.65 : 0;
    }
    case 'number':
    case 'duration':
    case 'money':
    case 'percentage':
    case 'version':
      return numberEvidence(text, matched);
    case 'reason':
      return reason.test(text) ? 1 : 0;
    case 'definition':
      if (matched.some((span) => defining.test(text.slice(span.end, span.end + 40)))) return 1;
      return definition.test(text) ? 0.6 : 0;
    case 'place':
    case 'person':
    case 'organisation':
      return nameEvidence(type, blank(text, matched), several);
  }
}

/** UTF-16 units between a number and what it counts: "17 *news organisations*". */
const countReach = 25;

/** A number that stands before one of the question's words counts what is asked for. */
function numberEvidence(text: string, matched: readonly Span[]): number {
  let best = 0;
  for (const { index, 0: found } of blank(text, matched).matchAll(number)) {
    const end = index + found.length;
    if (matched.some((span) => span.start >= end && span.start - end <= countReach)) return 1;
    best = 0.75;
  }
  return best;
}

const capitalised = /(?<=[\s(“"‘–—-])\p{Lu}[\p{L}\p{N}.'’&-]*/gu;
const notNames = new RegExp(`^(?:${months}|${days}|i|mr|mrs|ms|dr)$`, 'i');
const placeBefore = /\b(?:in|at|from|near|of|outside|inside|across|to|based)[\s-](?:the\s+)?$/i;
/** Names that make a list. */
const aList = 2;

/** Names beyond the question's own: for a place, one after a preposition; for a list, two that do not touch. */
function nameEvidence(type: 'person' | 'place' | 'organisation', text: string, several: boolean): number {
  if (!/\p{Lu}/u.test(text)) return cues[type].test(text) ? 0.75 : 0.25;
  let names = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index, 0: word } of text.matchAll(capitalised)) {
    const bare = word.replace(/[.'’]+s?$/u, '');
    if (notNames.test(bare) || isStopWord(bare.toLowerCase())) continue;
    if (/[.!?…]["”’)]*\s+["“‘(]*$/u.test(text.slice(Math.max(0, index - 5), index))) continue;
    if (type === 'place' && !placeBefore.test(text.slice(Math.max(0, index - 15), index))) continue;
    if (index - last > 1) names += 1;
    last = index + word.length;
  }
  if (!several) return names > 0 ? 1 : 0;
  return names >= aList ? 1 : names / (aList * 2);
}

/** The text with the question's own words blanked out, so that they are not taken for its answer. */
function blank(text: string, spans: readonly Span[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const span of spans) {
    parts.push(text.slice(at, span.start), '_'.repeat(sliceOf(text, span).length));
    at = span.end;
  }
  return parts.join('') + text.slice(at);
}
