// The pages in Debian's Chromium. Where there is none, the suites say that they are skipped.
import { existsSync } from 'node:fs';
import axe from 'axe-core';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, expect, onTestFinished } from 'vitest';

const installed = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser'].find(
  (path) => path !== undefined && existsSync(path),
);
export const isSkipped = installed === undefined;
/** The title of a suite: with the reason where it is skipped. */
export const inChromium = (title: string): string =>
  isSkipped
    ? `skipped, since there is no Chromium (apt-get install chromium, or set CHROMIUM): ${title}`
    : title;

/** Milliseconds for a suite's browser to start on a busy machine. */
export const patience = 120_000;

export interface Watched {
  readonly page: Page;
  /** What the page said to the console, which dialogs it opened, and what it asked other servers for. */
  readonly noises: readonly string[];
}

/** One browser for the suite; a new context, without cookies, for each page. */
export function useBrowser(): (url: string, options?: BrowserContextOptions) => Promise<Watched> {
  let browser: Browser | undefined;
  beforeAll(async () => {
    if (installed === undefined) return;
    // Debian's sandbox does not run for root, as which containers run.
    browser = await chromium.launch({ executablePath: installed, args: ['--no-sandbox'] });
  }, patience);
  afterAll(() => browser?.close());
  return async (url, options = {}) => {
    if (browser === undefined) throw new Error('The browser has not started.');
    const context = await browser.newContext({ viewport: { width: 900, height: 700 }, ...options });
    onTestFinished(() => context.close());
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(url).origin });
    const page = await context.newPage();
    page.setDefaultTimeout(patience / 4);
    const noises: string[] = [];
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type())) noises.push(`console: ${message.text()}`);
    });
    page.on('pageerror', (error) => noises.push(`error: ${error.message}`));
    page.on('dialog', (dialog) => {
      noises.push(`dialog: ${dialog.message()}`);
      void dialog.dismiss();
    });
    page.on('request', (request) => {
      const address = request.url();
      if (!address.startsWith(new URL(url).origin) && !address.startsWith('data:'))
        noises.push(`request: ${address}`);
    });
    await page.goto(url);
    return { page, noises };
  };
}

/** No violation of axe-core's rules; each that there is, with its place. */
export async function expectAccessible(page: Page): Promise<void> {
  await page.evaluate(axe.source);
  const violations = await page.evaluate(async () => {
    // What the source defines in the page.
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const { violations: found } = await run();
    return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`);
  });
  expect({ path: new URL(page.url()).pathname, violations }).toEqual({
    path: new URL(page.url()).pathname,
    violations: [],
  });
}
