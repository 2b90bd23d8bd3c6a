// The frame around every page.
import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';
import { language, languageNames, languages } from '../../shared/language/language.ts';
import { signInWords } from '../../shared/wording/pages/sign-in.ts';
import { webWords } from '../../shared/wording/pages/web.ts';
import { scriptPath, style } from './assets.ts';
import { historyPath, languagePath } from './urls.ts';

export interface Frame {
  readonly title: string;
  /** The path of this page's entry in the navigation. */
  readonly at: string;
  /** Whether there are administrator's pages. */
  readonly hasAdmin: boolean;
  /** The name of the visitor's token. */
  readonly signedInAs?: string | undefined;
  /** Where the page is found again in another language; absent where none can be chosen. */
  readonly address?: string;
  readonly children: Child;
}

/** A whole page, ready to send. */
export function page(frame: Frame): string {
  return String(html`<!doctype html>${Page(frame)}`);
}

/** Somebody who is known has questions of their own. */
const pagesFor = ({ hasAdmin, signedInAs }: Frame): readonly (readonly [string, string])[] => [
  ['/', webWords.ask],
  ['/sources', webWords.sources],
  ['/verify', webWords.verify],
  ...(signedInAs === undefined ? [] : [[historyPath, webWords.history] as const]),
  ...(hasAdmin ? [['/admin', webWords.admin] as const] : []),
];

const Page = (frame: Frame) => {
  const { title, at, signedInAs, address, children } = frame;
  return (
    <html lang={language()}>
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
            {pagesFor(frame).map(([path, name]) => (
              <a href={path} aria-current={path === at ? 'page' : undefined}>
                {name}
              </a>
            ))}
          </nav>
        </header>
        <main id="content" tabindex={-1}>
          {children}
        </main>
        <footer class="bottom">
          <p>{webWords.footer}</p>
          {address !== undefined && <Languages address={address} />}
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
};

/** Each is called as its speakers call it, so that it is found by people who cannot read the rest. */
const Languages = ({ address }: { readonly address: string }) => (
  <form method="post" action={languagePath} class="languages">
    <fieldset>
      <legend class="unseen">{webWords.languages}</legend>
      <input type="hidden" name="next" value={address} />
      {languages.map((one) => (
        <button
          type="submit"
          name="language"
          value={one}
          lang={one}
          aria-current={one === language() ? 'true' : undefined}
        >
          {languageNames[one]}
        </button>
      ))}
    </fieldset>
  </form>
);

/** A quotation mark on the accent colour, as a data address so that it needs no request. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="7" fill="#8c2f1b"/><path d="M8 21c0-6 2-10 6-11l1 2c-2 1-3 3-3 4h3v6H8zm10 0c0-6 2-10 6-11l1 2c-2 1-3 3-3 4h3v6h-7z" fill="#fff"/></svg>',
)}`;
