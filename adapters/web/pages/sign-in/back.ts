// The way back from signing in, to where somebody wanted to go. Pure.

/** A path of this site, with its fragment; anything else, such as another site's address, becomes the first page. */
export function ownPath(next: string | undefined): string {
  const base = 'http://own.invalid';
  if (next === undefined || !URL.canParse(next, base)) return '/';
  const { origin, pathname, search, hash } = new URL(next, base);
  return origin === base ? pathname.replace(/^\/+/, '/') + search + hash : '/';
}

/**
 * A server never sees the fragment of a link. One that marks something in a document leads to the mark; without a script,
 * that is all of it that can be kept.
 */
export function withMark(path: string): string {
  const { pathname, searchParams, hash } = new URL(path, 'http://own.invalid');
  const isMarked = searchParams.has('quote') || searchParams.has('start');
  return hash === '' && isMarked && /^\/sources\/[^/]+$/.test(pathname) ? `${path}#quote` : path;
}
