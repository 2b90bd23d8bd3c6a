// The words of a message in Slack's own markup.
import { unescapeText } from './escape.ts';

/** What a person typed, with Slack's own marks for people, channels and links turned back into words. */
export const wordsOf = (text: string): string =>
  unescapeText(
    text
      .replace(/<[@!#][^>|]*\|([^>]*)>/g, '$1')
      .replace(/<[@!#][^>]*>/g, ' ')
      .replace(/<([^>|]+)\|([^>]+)>/g, '$2')
      .replace(/<([^>|]+)>/g, '$1'),
  ).trim();
