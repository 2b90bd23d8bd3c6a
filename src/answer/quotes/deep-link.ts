// A link that opens a source at the quote: a page of a PDF file, a time of a recording, a line in a repository, or the words
// of a web page.
import type { Document } from '../../corpus/document/document.ts';

type Source = Pick<Document, 'url' | 'format'>;

/** As the citation has it. */
interface Where {
  readonly page: number | undefined;
  readonly seconds: number | undefined;
  readonly line: number;
}

/**
 * Absent where the source has no address, or nothing leads to a place within it: browsers save Office files and books, and
 * the words of a row are not in a row of the table as we write them.
 */
export function deepLinkOf(
  { url, format }: Source,
  quote: string,
  { page, seconds, line }: Where,
): string | undefined {
  if (url === undefined) return undefined;
  if (format === 'pdf' && page !== undefined) return pageLinkTo(url, page);
  const address = URL.canParse(url) ? new URL(url) : undefined;
  const recording = seconds === undefined ? undefined : address && timeLinkTo(address, seconds);
  const shown = shownByLine.has(format) ? address && lineLinkTo(address, line) : undefined;
  return recording ?? shown ?? (withoutPlaces.has(format) ? undefined : textLinkTo(url, quote));
}

const withoutPlaces: ReadonlySet<string> = new Set([
  ...['docx', 'odt', 'rtf', 'pptx', 'xlsx', 'epub', 'picture'],
  ...['table', 'json lines'],
]);
/** Shown by sites of repositories as the lines that they are. */
const shownByLine: ReadonlySet<string> = new Set(['text', 'table', 'json lines', 'transcript']);

/** `url#page=3`, 1-based, as browsers and Adobe's "Parameters for Opening PDF Files" have it. */
const pageLinkTo = (url: string, page: number): string => `${url.replace(/#.*$/s, '')}#page=${page}`;

/** YouTube's and Vimeo's own ways to a time, and W3C's Media Fragments for files. Undefined for what is no recording. */
function timeLinkTo(address: URL, seconds: number): string | undefined {
  const [host, time] = [address.hostname.replace(/^(?:www|m|player)\./, ''), Math.floor(seconds)];
  if (host === 'youtu.be' || host === 'youtube.com' || host === 'youtube-nocookie.com') {
    address.searchParams.set(address.pathname.startsWith('/embed/') ? 'start' : 't', String(time));
    return address.href;
  }
  if (host === 'vimeo.com') address.hash = `t=${time}s`;
  else if (/\.(?:mp[34]|m4[av]|og[agv]|opus|web[am]|wav|flac|mov)$/i.test(address.pathname))
    address.hash = `t=${time}`;
  else return undefined;
  return address.href;
}

/** GitHub, GitLab and what is like them show a file's lines, GitHub only beside `plain=1`. */
function lineLinkTo(address: URL, line: number): string | undefined {
  if (!/\/(?:blob|src\/branch)\//.test(address.pathname)) return undefined;
  if (address.hostname === 'github.com') address.searchParams.set('plain', '1');
  address.hash = `L${line}`;
  return address.href;
}

/** Words at either end that are written out; what lies between is left to the browser. */
const endWords = 5;

/** `url#:~:text=first words,last words`: the text directive of WICG's Scroll to Text Fragment. */
export function textLinkTo(url: string, quote: string): string {
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
