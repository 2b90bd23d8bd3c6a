// A link that scrolls a browser to the quote: the URL fragment text directive (WICG Scroll to Text Fragment).

/** Words at either end that are written out; what lies between is left to the browser. */
const endWords = 5;

/** `url#:~:text=first words,last words`. */
export function deepLinkTo(url: string, quote: string): string {
  const words = quote.trim().split(/\s+/);
  const encode = (part: readonly string[]): string =>
    encodeURIComponent(part.join(' ')).replaceAll('-', '%2D');
  const target =
    words.length <= endWords * 2
      ? encode(words)
      : `${encode(words.slice(0, endWords))},${encode(words.slice(-endWords))}`;
  const separator = url.includes('#') ? ':~:' : '#:~:';
  return `${url}${separator}text=${target}`;
}
