// The three characters that Slack escapes in text (docs.slack.dev/messaging/formatting-message-text).

/** What a person types, as apps get it: typed "<!channel>" pings nobody. */
export const escapeText = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');

export const unescapeText = (text: string): string =>
  text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
