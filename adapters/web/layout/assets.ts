// The pages' style and script, read once at the start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

/** In the order in which they apply. */
const styles = ['base', 'ask', 'quotes', 'previews', 'sources', 'reader', 'admin', 'media'];

/** Inlined in each page, so that no page waits for a second request. */
export const style = styles
  .map((name) => read(`${name}.css`))
  .join('')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ');
/** For the Content-Security-Policy. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export const script = read('page.js');
/** Changes with the script, so that browsers may cache it. */
export const scriptPath = `/page-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
