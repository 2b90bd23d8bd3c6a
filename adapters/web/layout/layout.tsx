// The frame around every page.
import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { signInWords } from '../../shared/wording/pages/sign-in.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import { scriptPath, style } from './assets.ts';

export interface Frame {
  readonly title: string;
  /** The path of this page's entry in the navigation. */
  readonly at: string;
  /** Whether there are administrator's pages. */
  readonly hasAdmin: boolean;
  /** The name of the visitor's token. */
  readonly signedInAs?: string | undefined;
  readonly children: Child;
}

const destinations = [
  ['/', webWords.ask],
  ['/sources', webWords.sources],
  ['/verify', webWords.verify],
] as const;

/** A whole page, ready to send. */
export function page(frame: Frame): string {
  return String(html`<!doctype html>${Page(frame)}`);
}

const Page = ({ title, at, hasAdmin, signedInAs, children }: Frame) => (
  <html lang="en">
    <head>
      <meta charset="utf-8" />
      <title>{title === webWords.name ? title : `${title} · ${webWords.name}`}</title>
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <meta name="color-scheme" content="light dark" />
      <link rel="icon" href={icon} />
      <style>{raw(style)}</style>
      <script type="module" src={scriptPath}></script>
    </head>
    <body>
      <a class="skip" href="#content">
        {webWords.skip}
      </a>
      <header class="top">
        <a class="name" href="/">
          {webWords.name}
        </a>
        <nav class="pages" aria-label={webWords.pages}>
          {[...destinations, ...(hasAdmin ? [['/admin', webWords.admin] as const] : [])].map(
            ([path, name]) => (
              <a href={path} aria-current={path === at ? 'page' : undefined}>
                {name}
              </a>
            ),
          )}
        </nav>
      </header>
      <main id="content" tabindex={-1}>
        {children}
      </main>
      <footer class="bottom">
        {webWords.footer}
        {signedInAs !== undefined && (
          <form method="post" action="/sign-out" class="sign-out">
            <span dir="auto">{signInWords.signedInAs(signedInAs)}</span>{' '}
            <button type="submit">{signInWords.signOut}</button>
          </form>
        )}
      </footer>
    </body>
  </html>
);

/** A quotation mark on the accent colour, as a data address so that it needs no request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8c2f1b"/><path d="M8 21c0-6 2-10 6-11l1 2c-2 1-3 3-3 4h3v6H8zm10 0c0-6 2-10 6-11l1 2c-2 1-3 3-3 4h3v6h-7z" fill="#fff"/></svg>',
)}`;
