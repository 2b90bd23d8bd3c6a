// The words of a message in Slack's own markup.
import { unescapeText } from './escape.ts';
import { withoutSigns } from './spoken.ts';

/**
 * What a person typed, with Slack's own marks for people, channels and links turned back into words. Of a message of the
 * bot's own, without the signs around quotes.
 */
export const wordsOf = (text: string): string =>
  unescapeText(
    withoutSigns(text)
      .replace(/<[@!#][^>|]*\|([^>]*)>/g, '$1')
      .replace(/<[@!#][^>]*>/g, ' ')
      .replace(/<([^>|]+)\|([^>]+)>/g, '$2')
      .replace(/<([^>|]+)>/g, '$1'),
  ).trim();
