// Whether a text names a person, a place or an organisation.
import { isStopWord } from '../../text/stop-words.ts';
import { englishCalendar } from './times.ts';

export type Named = 'person' | 'place' | 'organisation';

/** Words that stand beside names, for text without capitals. */
const cues = {
  person:
    /\b(?:by|mr|mrs|dr|president|king|queen|sir|lord|general|professor|pope|emperor|bishop|prince|duke|saint|st|named|called|his|he|she|her|father|son|brother|who|born)\b/i,
  place:
    /\b(?:in|at|from|near|between|north|south|east|west|city|located|to|where|region|street|river|island)\b/i,
  organisation:
    /\b(?:by|the|company|group|university|party|agency|association|institute|council|corporation)\b/i,
} as const;

const capitalised = /(?<=[\s(“"‘–—-])\p{Lu}[\p{L}\p{N}_.'’&-]*/gu;
const notNames = new RegExp(`^(?:${englishCalendar}|i|mr|mrs|ms|dr)$`, 'i');
const placeBefore =
  /(?<![\p{L}])(?:in|at|from|near|of|outside|inside|across|to|based|à|au|en|dans|aus|bei|nach|im|nel|nella|em|no|na|till|i|på|в|на|у)[\s-](?:the\s+|der\s+|la\s+|le\s+|el\s+|den\s+)?$/iu;
/** Names that make a list. */
const aList = 2;

/** Names beyond the question's own: for a place, one after a preposition; for a list, two that do not touch. */
export function nameEvidence(type: Named, text: string, several: boolean): number {
  if (!/\p{Lu}/u.test(text)) return /\p{Ll}/u.test(text) ? withoutCapitals(type, text) : unknown;
  if (isHeading(text)) return headingEvidence;
  let names = 0;
  let last = Number.NEGATIVE_INFINITY;
  for (const { index, 0: word } of text.matchAll(capitalised)) {
    const bare = word.replace(/[.'’]+s?$/u, '');
    if (notNames.test(bare) || isStopWord(bare.toLowerCase())) continue;
    if (type === 'person' && isNoPerson(bare)) continue;
    if (/[.!?…]["”’)]*\s+["“‘(]*$/u.test(text.slice(Math.max(0, index - 5), index))) continue;
    if (type === 'place' && !placeBefore.test(text.slice(Math.max(0, index - 15), index))) continue;
    if (index - last > 1) names += 1;
    last = index + word.length;
  }
  if (names > 0 && capitalisesNouns(text)) return unknown;
  if (!several) return names > 0 ? 1 : 0;
  return names >= aList ? 1 : names / (aList * 2);
}

/** Scripts that have no capitals, and German, whose nouns all have one, tell nothing. */
const unknown = 0.5;
const headingEvidence = 0.25;

const withoutCapitals = (type: Named, text: string): number => (cues[type].test(text) ? 0.75 : 0.25);

/** "NATO", "maxRetryCount", "SERVER_PORT", "IPv6": an acronym or a word of code. Initials are of a person. */
const isNoPerson = (word: string): boolean =>
  /^(?=.*\p{Lu}.*\p{Lu})[\p{Lu}\p{N}&_]{2,}s?$/u.test(word) ||
  /[\p{N}_]|\p{Ll}\p{Lu}\p{Ll}*\p{Lu}/u.test(word);

/** Share of capitals, and words, from which a line without an end is a heading. */
const heading = { share: 0.7, words: 3 };

function isHeading(text: string): boolean {
  if (/[.!?…:;,]["”’)]*\s*$/.test(text)) return false;
  const words = text.match(/\p{L}{4,}/gu) ?? [];
  const capitals = words.filter((word) => /^\p{Lu}/u.test(word)).length;
  return words.length >= heading.words && capitals >= words.length * heading.share;
}

/** Common words of German, of which a sentence has two. */
const german =
  /(?<![\p{L}])(?:der|die|das|und|ist|sind|wird|wurde|nicht|eine?|einem|einen|von|mit|für|auf|dem|den|des|zu|im|am)(?![\p{L}])/gu;
const capitalisesNouns = (text: string): boolean => (text.match(german) ?? []).length >= 2;
