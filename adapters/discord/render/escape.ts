// Discord's Markdown: every sign that could act is escaped, so that text is shown as it is.

/** Signs that act anywhere: emphasis, code, spoilers, links, mentions, emoji. */
const anywhere = /[\\*_~`|<[@]|:(?!\s)/g;
/** At the beginning of a line: headings, small text, quotes, lists. */
const atLineStart = /^([^\S\n]*)(?:([#>+-])|(\d+)(?=\.))/gm;

/** support.discord.com/hc/articles/210298617; a test reads hostile texts back by another reader of Discord's Markdown. */
export const escapeText = (text: string): string =>
  text
    .replace(anywhere, '\\$&')
    .replace(atLineStart, (_, space: string, sign: string | undefined, digits: string | undefined) =>
      sign === undefined ? `${space}${digits}\\` : `${space}\\${sign}`,
    );

/** What a reader sees of escaped text with bold and italic words in it. Asterisks that Discord would show stay. */
export const readBack = (markdown: string): string =>
  markdown.replace(
    /\\([^0-9A-Za-z\s])|(\*{1,2})((?:\\[\s\S]|[^\\*])+)\2(?!\*)/g,
    (_, sign: string | undefined, _stars, inside: string | undefined) => sign ?? readBack(inside ?? ''),
  );
