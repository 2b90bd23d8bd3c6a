// What a person typed, read without Slack's marks.
import { unescapeText } from './escape.ts';

/** Marks for people, channels and links are turned back into words, or left out where they have none. */
export const wordsOf = (text: string): string =>
  unescapeText(
    text
      .replace(/<[@!#][^>|]*\|([^>]*)>/g, '$1')
      .replace(/<[@!#][^>]*>/g, ' ')
      .replace(/<([^>|]+)\|([^>]+)>/g, '$2')
      .replace(/<([^>|]+)>/g, '$1'),
  ).trim();
