// Every page in Chromium: at three widths, light and dark, by the keyboard alone, printed, and on a slow line.
import { setTimeout } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { type Form, openEveryPage } from './every-page.ts';

describe.skipIf(isSkipped)(inChromium('every page'), () => {
  const open = useBrowser();

  const openSignedIn = async (options: Parameters<typeof open>[1] = {}) => {
    const site = await openEveryPage();
    const watched = await open(`${site.url}/sign-in?next=/admin`, options);
    const { page } = watched;
    await page.fill('#token', site.token);
    await page.click('main form button');
    await page.waitForURL('**/admin');
    /** Each page in turn, those that answer a form, too. */
    const onEach = async (look: (name: string) => Promise<void>): Promise<void> => {
      for (const path of site.paths) {
        await page.goto(site.url + path);
        await look(path);
      }
      for (const form of site.forms) {
        await send(page, site.url, form);
        await look(`POST ${form.action}`);
      }
    };
    return { ...site, ...watched, onEach };
  };

  it.each(
    [360, 768, 1280].flatMap((width) =>
      (['light', 'dark'] as const).map((colorScheme) => ({ width, colorScheme })),
    ),
  )(
    'is accessible and no wider than the window, $width pixels, $colorScheme',
    async ({ width, colorScheme }) => {
      const { page, noises, onEach } = await openSignedIn({ colorScheme, viewport: { width, height: 800 } });
      await onEach(async (name) => {
        await page.evaluate('for (const one of document.querySelectorAll("details")) one.open = true');
        await expectAccessible(page);
        await expectWithin(page, name);
      });
      expect(noises.filter(isUnexpected)).toEqual([]);
    },
    2 * patience,
  );

  it.each([360, 1280])(
    'is gone through by the keyboard alone, and what has the focus is seen, %i pixels',
    async (width) => {
      const { page, onEach } = await openSignedIn({ viewport: { width, height: 800 } });
      await onEach(async (name) => {
        const wanted = await page.evaluate<readonly string[]>(focusable);
        await page.evaluate(watchFocus);
        // Some pages begin with the focus in a field.
        await page.focus('.skip');
        for (let presses = 1; presses < wanted.length; presses += 1) await page.keyboard.press('Tab');
        const reached = await page.evaluate<readonly Focus[]>('reached');
        expect({ name, reached: reached.map(({ what }) => what) }).toEqual({ name, reached: wanted });
        expect({ name, unseen: reached.filter(({ isSeen, isOutlined }) => !isSeen || !isOutlined) }).toEqual({
          name,
          unseen: [],
        });
      });
    },
    2 * patience,
  );

  it(
    'is printed in black on white within the paper, without buttons, even where the screen is dark',
    async () => {
      // A4 within margins of 15 mm, in CSS pixels.
      const { page, onEach } = await openSignedIn({
        colorScheme: 'dark',
        viewport: { width: 680, height: 1_000 },
      });
      await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
      await onEach(async (name) => {
        await expectWithin(page, name);
        await expectAccessible(page);
        const colours = await page.evaluate(
          '[getComputedStyle(document.body).backgroundColor, getComputedStyle(document.body).color]',
        );
        expect({ name, colours }).toEqual({ name, colours: ['rgb(255, 255, 255)', 'rgb(0, 0, 0)'] });
        for (const button of await page.$$('button, .top a, .bottom a'))
          expect({ name, button: await button.isVisible() }).toEqual({ name, button: false });
      });
    },
    2 * patience,
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
        // As it comes over the line, compressed where it is.
        const sizes: Promise<{ readonly responseBodySize: number }>[] = [];
        const weigh = (request: { sizes(): Promise<{ readonly responseBodySize: number }> }): void => {
          sizes.push(request.sizes());
        };
        page.on('requestfinished', weigh);
        await page.goto(url + path);
        page.off('requestfinished', weigh);
        const weight = (await Promise.all(sizes)).reduce(
          (sum, { responseBodySize }) => sum + responseBodySize,
          0,
        );
        expect(weight).toBeGreaterThan(1_000);
        expect({ path, isLight: weight < 60_000 }).toEqual({ path, isLight: true });
        expect(
          await page.$$eval('link[rel=stylesheet], script:not([type=module])', (all) => all.length),
        ).toBe(0);
        expect({ path, shifts: await page.evaluate(shifts) }).toEqual({ path, shifts: 0 });
      }
    },
    patience,
  );
});

/** As a browser sends it, from the page that the form is on. */
async function send(page: Page, url: string, { path, action, fields }: Form): Promise<void> {
  await page.goto(url + path);
  const sent = page.waitForNavigation();
  await page.evaluate(`(() => {
    const form = document.createElement('form');
    form.method = 'post';
    form.action = ${JSON.stringify(action)};
    for (const [name, value] of Object.entries(${JSON.stringify(fields)})) {
      const input = document.createElement('input');
      Object.assign(input, { name, value });
      form.append(input);
    }
    document.body.append(form);
    form.submit();
  })()`);
  await sent;
}

/** The browser itself tells of pages that are not there, refused, or not understood. */
const isUnexpected = (noise: string): boolean => !/\b(404|401|422)\b/.test(noise);

async function expectWithin(page: Page, name: string): Promise<void> {
  const [wide, seen] = await page.evaluate<[number, number]>(
    '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
  );
  expect({ name, wide }).toEqual({ name, wide: seen });
}

interface Focus {
  /** The beginning of the element's HTML. */
  readonly what: string;
  /** Whether it is within the window, and nothing covers its middle. */
  readonly isSeen: boolean;
  readonly isOutlined: boolean;
}

/** Evaluated in the page: all that Tab should reach, in the order of the document; of radio buttons the first. */
const focusable = `[...document.querySelectorAll('a[href], button, input, select, textarea, summary, iframe')]
  .filter((one) => one.type !== 'hidden' && !one.disabled && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }))
  .map((one) => one.outerHTML.slice(0, 120))`;

/** Evaluated in the page, which notes in `reached` whatever gets the focus, once it is scrolled to. */
const watchFocus = `globalThis.reached = [], document.addEventListener('focusin', ({ target: one }) => {
  const { left, top, width, height } = one.getClientRects()[0];
  const at = document.elementFromPoint(left + width / 2, top + height / 2);
  const { outlineStyle, outlineWidth } = getComputedStyle(one);
  reached.push({
    what: one.outerHTML.slice(0, 120),
    isSeen: at !== null && one.contains(at),
    isOutlined: outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2,
  });
})`;

/** Evaluated in the page: the sum of its layout shifts so far. Without any shift, nothing is told. */
const shifts = `new Promise((resolve) => {
  new PerformanceObserver((list) =>
    resolve(list.getEntries().reduce((sum, { value }) => sum + value, 0)),
  ).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve(0), 200);
})`;
