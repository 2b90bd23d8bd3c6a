// The reader of a long document in Chromium: with keys alone, on narrow and wide screens, and on paper.
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

/** Ten chapters of about 15 kB. */
const manual = Array.from({ length: 10 }, (_, chapter) =>
  [
    `# Chapter ${chapter + 1} with a long name`,
    ...Array.from(
      { length: 60 },
      (_unused, index) => `Oak number ${chapter * 60 + index} stands in the ${'wide green '.repeat(18)}wood.`,
    ),
  ].join('\n\n'),
).join('\n\n');
const kettle = 'The kettle was bought by Ada Quill in 1987.';

describe.skipIf(isSkipped)(inChromium('a long document'), () => {
  const open = useBrowser();
  const openManual = async (options: Parameters<typeof open>[1] = {}, path = '') => {
    const corpus = await writeFolder({ 'manual.md': `${manual}\n\n${kettle}\n`, 'tea.txt': 'Tea is hot.\n' });
    const site = await openSite({ corpus });
    const document = site.verbatim.whole.corpus.documents.find((one) => one.path === 'manual.md');
    return { ...site, ...(await open(`${site.url}/sources/${document?.id}${path}`, options)) };
  };

  it.each([
    [360, 'light'],
    [768, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
  ] as const)(
    'fits %i pixels and is accessible, %s',
    async (width, colorScheme) => {
      const { page, noises, url } = await openManual(
        { viewport: { width, height: 800 }, colorScheme },
        '?part=2',
      );
      const { pathname } = new URL(page.url());
      for (const query of ['?part=2', '?find=wide+green', '?find=nothing', '?go=9999']) {
        await page.goto(`${url}${pathname}${query}`);
        for (const summary of await page.$$('details:not([open]) > summary')) await summary.click();
        await expectAccessible(page);
        const [wide, seen] = await page.evaluate<[number, number]>(
          '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
        );
        expect({ query, wide }).toEqual({ query, wide: seen });
      }
      expect(noises).toEqual([]);
    },
    patience,
  );

  it(
    'has its title in view wherever one reads',
    async () => {
      const { page } = await openManual({}, '?part=2');
      await page.evaluate('scrollTo(0, document.body.scrollHeight / 2)');
      const title = page.locator('.bar .document');
      await title.waitFor({ state: 'visible' });
      expect((await title.boundingBox())?.y).toBeLessThan(40);
      expect(await title.textContent()).toBe('Chapter 1 with a long name');
      // A place that is gone to is not below the bar.
      await page.click('.contents summary');
      await page.locator('.contents a', { hasText: 'Chapter 9' }).click();
      await page.waitForSelector('h2:target');
      const heading = await page.locator('h2:target').boundingBox();
      const bar = await page.locator('.bar').boundingBox();
      expect(heading?.y).toBeGreaterThanOrEqual((bar?.y ?? 0) + (bar?.height ?? 0));
    },
    patience,
  );

  it(
    'is searched with keys alone, and the way leads back to the answer',
    async () => {
      const { page, url } = await openManual();
      await page.goto(url);
      await page.fill('#question', 'Who bought the kettle?');
      await page.press('#question', 'Enter');
      await page.waitForSelector('#quote-1');
      await page.focus('#quote-1 .citation a');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#quote:target');
      expect(await page.textContent('#quote')).toBe(kettle);
      await page.keyboard.press('/');
      await page.keyboard.type('oak number 77');
      await page.keyboard.press('Enter');
      await page.waitForSelector('.found');
      await page.focus('.found a');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#quote:target');
      expect(await page.textContent('#quote')).toBe('Oak number 77');
      await page.focus('.bar .back');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#quote-1');
      expect(await page.textContent('#quote-1 blockquote')).toBe(kettle);
    },
    patience,
  );

  it(
    'goes to a paragraph without any script',
    async () => {
      const { page } = await openManual({ javaScriptEnabled: false });
      await page.fill('#go', '400');
      await page.press('#go', 'Enter');
      await page.waitForURL('**/*#p400');
      expect(await page.textContent('#p400 p')).toContain('Oak number 399');
    },
    patience,
  );

  it(
    'is printed without what only a screen needs',
    async () => {
      const { page } = await openManual({}, '?part=2');
      await page.emulateMedia({ media: 'print' });
      for (const shown of ['.bar', '.document-tools', '.part-steps', '.top'])
        expect({ shown, is: await page.locator(shown).first().isVisible() }).toEqual({ shown, is: false });
      expect(await page.locator('h1').isVisible()).toBe(true);
    },
    patience,
  );
});
