// What can be seen of a sentence alone: whether it is a label, asks a question, or takes back the one before it.
import type { Token } from '../../text/tokenize.ts';

/** Words of a label: "Notice period.", "4.3 LIMITATION OF LIABILITY." */
const labelWords = 6;

const endsInQuotes = String.raw`["'”’»)\]]*\s*$`;
const ended = new RegExp(`[.!?…。！？]${endsInQuotes}`);
const colon = /[:：]\s*$/;
const asking = new RegExp(`[?？]${endsInQuotes}`);
/** A list's number or letter, with words that follow it. */
const marker = /^(?:[-*•·‣◦▪–—]|\(?[\dA-Za-z]{1,3}(?:\.\d+)*[.)])\s*/;

/** Whether it ends as a sentence does. */
export const endsStatement = (text: string): boolean => ended.test(text);

export const beginsItem = (text: string): boolean => /\s$/.test(marker.exec(text)?.[0] ?? '');

/** Whether what follows is announced: it ends in a colon. */
export const leadsIn = (text: string): boolean => colon.test(text);
const verb =
  /\b(?:is|are|was|were|be|been|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would|\p{L}+(?:ed|ing|(?<!s)s))\b/iu;

/** First words of a sentence; few labels have them. */
const subject = /^(?:the|a|an|this|that|these|those|i|we|you|he|she|it|they|no|yes)\b/i;

/** A heading, a label or a lead-in: it announces a statement and makes none. */
export function isFragment(text: string, tokens: readonly Token[]): boolean {
  if (leadsIn(text)) return true;
  if (tokens.length > labelWords) return false;
  if (!ended.test(text)) return true;
  const words = text.replace(marker, '');
  return !subject.test(words) && !verb.test(words.replace(/^\S+/, ''));
}

/** A question, which seldom answers one. */
export const asks = (text: string): boolean => asking.test(text);

const turns =
  /^(?:however|but|yet|except|unless|otherwise|nevertheless|nonetheless|conversely|that said|on the other hand|even so|this (?:does not|is not)|there (?:is|are) (?:an |some )?exceptions?|(?:an|one|the only) exception)\b/i;
/** "This setting does risk …": a pointer, and an emphasis or a denial soon after it. */
const insists = /^(?:this|that|it|these|those|they)\b(?:\s+\S+){0,3}?\s+(?:do|does|did)(?:\s+not|n[’']t)?\s/i;

/** Whether a sentence answers, limits or reverses the one before it, so that a quote without it would say something else. */
export const reverses = (text: string): boolean => turns.test(text) || insists.test(text);
