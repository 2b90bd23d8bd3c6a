// The style and the scripts of the pages, read once at the start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

/** In their order. */
const styles = ['base', 'ask', 'quotes', 'previews', 'sources', 'reader', 'admin', 'media'];

/** Stands in each page, so that nothing waits for a second request. */
export const style = styles
  .map((name) => read(`${name}.css`))
  .join('')
  .replace(/\/\*.*?\*\//gs, '')
  .replace(/\s+/g, ' ');
/** What the Content-Security-Policy allows of it. */
export const styleHash = `'sha256-${createHash('sha256').update(style).digest('base64')}'`;

export const script = read('page.js');
/** Changes with the script: a browser may keep what it has. */
export const scriptPath = `/page-${createHash('sha256').update(script).digest('hex').slice(0, 12)}.js`;
