// Every page at 200 % and 400 % zoom of a window 1,280 px wide, in every language: nothing is cut, or reached by scrolling sideways.
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openEveryPage } from './every-page.ts';

/** What sticks out of the window to the right, or is cut off within its own box; what is for screen readers alone aside. */
const cutOff = `[...document.querySelectorAll('main *, header *, footer *')]
  .filter((element) => {
    const { width, left, right } = element.getBoundingClientRect();
    if (width <= 1 || right <= 0) return false;
    const { overflowX } = getComputedStyle(element);
    const isCut = element.matches('button, a, h1, h2, label, legend, summary, th, td') &&
      overflowX === 'hidden' && element.scrollWidth > element.clientWidth + 1;
    // The bar shortens the title, which the heading has whole.
    const isMeant = element.closest('pre, .bar .document, .unseen') !== null ||
      (element.closest('thead') !== null && getComputedStyle(element.closest('thead')).clipPath !== 'none');
    return !isMeant && (right > innerWidth + 1 || left < -1 || isCut);
  })
  .map((element) => element.outerHTML.slice(0, 120))`;

async function expectReflow(page: Page, path: string): Promise<void> {
  const [wide, seen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect({ path, wide, cut: await page.evaluate(cutOff) }).toEqual({ path, wide: seen, cut: [] });
}

describe.skipIf(isSkipped)(inChromium('zoomed'), () => {
  const open = useBrowser();

  // A window of 1,280 by 720 px at 200 % has as many CSS pixels as this, each of them two of the screen's.
  it.each([
    { zoom: 200, locale: 'en', colorScheme: 'light' },
    { zoom: 200, locale: 'de', colorScheme: 'dark' },
    { zoom: 200, locale: 'es', colorScheme: 'light' },
    { zoom: 400, locale: 'de', colorScheme: 'light' },
    { zoom: 400, locale: 'fr', colorScheme: 'dark' },
  ] as const)(
    '$zoom per cent in $locale, $colorScheme',
    async ({ zoom, locale, colorScheme }) => {
      const { url, paths, token } = await openEveryPage();
      const scale = zoom / 100;
      const { page, noises } = await open(`${url}/sign-in?next=/admin`, {
        ...{ locale, colorScheme, deviceScaleFactor: scale },
        viewport: { width: 1280 / scale, height: 720 / scale },
      });
      await page.fill('#token', token);
      await page.click('main form button');
      await page.waitForURL('**/admin');
      for (const path of paths) {
        await page.goto(url + path);
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        await expectReflow(page, path);
        await expectAccessible(page);
      }
      // The browser itself tells of the page that is not there.
      expect(noises.filter((noise) => !noise.includes('404'))).toEqual([]);
    },
    2 * patience,
  );

  it(
    'the links that sort the list are seen while they have the focus',
    async () => {
      const { url } = await openEveryPage();
      const { page } = await open(`${url}/sources`, { viewport: { width: 320, height: 360 } });
      await page.focus('thead a');
      expect(
        await page.evaluate(`(() => {
          const { left, right, height } = document.activeElement.getBoundingClientRect();
          const { clipPath } = getComputedStyle(document.activeElement.closest('thead'));
          return clipPath === 'none' && left >= 0 && right <= innerWidth && height > 10;
        })()`),
      ).toBe(true);
      await expectReflow(page, '/sources');
    },
    patience,
  );
});
