// Every page in Chromium: accessible in light and dark, within a phone's width, light, still, and quiet.
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openEveryPage, token } from './every-page.ts';

describe.skipIf(isSkipped)(inChromium('every page'), () => {
  const open = useBrowser();

  const openSignedIn = async (options: Parameters<typeof open>[1] = {}) => {
    const site = await openEveryPage();
    const watched = await open(`${site.url}/sign-in?next=/admin`, options);
    await watched.page.fill('#token', token);
    await watched.page.click('button');
    await watched.page.waitForURL('**/admin');
    return { ...site, ...watched };
  };

  it.each(['light', 'dark'] as const)(
    'has no violation that axe-core finds, %s',
    async (colorScheme) => {
      const { page, url, paths, noises } = await openSignedIn({ colorScheme });
      for (const path of paths) {
        await page.goto(url + path);
        for (const details of await page.$$('details:not([open]) > summary')) await details.click();
        await expectAccessible(page);
      }
      // The browser itself tells of the page that is not there.
      expect(noises.filter((noise) => !noise.includes('404'))).toEqual([]);
    },
    patience,
  );

  it(
    'keeps to a phone’s width',
    async () => {
      const { page, url, paths } = await openSignedIn({ viewport: { width: 360, height: 640 } });
      for (const path of paths) {
        await page.goto(url + path);
        const [wide, seen] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect({ path, wide }).toEqual({ path, wide: seen });
      }
    },
    patience,
  );

  it(
    'is dark where that is wanted',
    async () => {
      const { page } = await openSignedIn({ colorScheme: 'dark' });
      const background = await page.evaluate<string>('getComputedStyle(document.body).backgroundColor');
      const brightness = (background.match(/\d+/g) ?? []).reduce((sum, part) => sum + Number(part), 0) / 3;
      expect(brightness).toBeLessThan(50);
    },
    patience,
  );

  it(
    'weighs less than 60 kB with its script, waits for nothing else, and does not shift',
    async () => {
      const { page, url, answered } = await openSignedIn();
      // As on a slow line: what the script reveals must not move what is read already.
      await page.route(/\.js$/, async (route) => {
        await setTimeout(200);
        await route.continue();
      });
      for (const path of ['/', answered, '/sources', '/verify', '/admin']) {
        let weight = 0;
        const weigh = (response: { headers(): Record<string, string> }): void => {
          weight += Number(response.headers()['content-length']);
        };
        page.on('response', weigh);
        await page.goto(url + path);
        page.off('response', weigh);
        expect(weight).toBeGreaterThan(1_000);
        expect({ path, isLight: weight < 60_000 }).toEqual({ path, isLight: true });
        expect(
          await page.$$eval('link[rel=stylesheet], script:not([type=module])', (all) => all.length),
        ).toBe(0);
        expect(await page.evaluate(shifts)).toBe(0);
      }
    },
    patience,
  );
});

/** Evaluated in the page: the sum of its layout shifts so far. Without any shift, nothing is told. */
const shifts = `new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
  ).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 200);
})`;
