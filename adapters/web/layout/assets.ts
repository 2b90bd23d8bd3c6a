// The pages' style and script, read once at the start.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const read = (name: string): string => readFileSync(new URL(`./assets/${name}`, import.meta.url), 'utf8');

/** In the order in which they apply. */
const styles = ['base', 'ask', 'quotes', 'previews', 'sources', 'reader', 'admin', 'media'];

/** Inlined in each page, so that no page waits for a second request. */
export const style = shortened(styles.map((name) => read(`${name}.css`)).join(''));
/** For the Content-Security-Policy. */
export const styleHash = hashOf(style);

/** Of saved pages and mails, which are documents of their own. */
export const savedStyle = shortened(read('saved.css'));
export const savedStyleHash = hashOf(savedStyle);

const page = scriptAt('page');
/** For editors. */
const upload = scriptAt('upload');
export const scriptPath = page.path;
export const uploadScriptPath = upload.path;
export const scripts = [page, upload];

/** The path changes with the script, so that browsers may cache it. */
function scriptAt(name: string): { readonly path: string; readonly text: string } {
  const text = read(`${name}.js`);
  return { path: `/${name}-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.js`, text };
}

function shortened(css: string): string {
  return css.replace(/\/\*.*?\*\//gs, '').replace(/\s+/g, ' ');
}

function hashOf(css: string): string {
  return `'sha256-${createHash('sha256').update(css).digest('base64')}'`;
}
