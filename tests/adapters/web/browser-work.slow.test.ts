// Working with answers and sources in Chromium: copying by touch, suggestions, filters on a phone, and paper.
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { firstUnsure } from '../../near-misses.ts';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

const question = 'When did the US blacklist NSO Group?';
const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';

describe.skipIf(isSkipped)(inChromium('somebody at work'), () => {
  const open = useBrowser();
  const openAnswer = async (options: Parameters<typeof open>[1] = {}) => {
    const site = await openSite();
    const sent = await site.send('/', { q: question });
    const path = sent.headers.get('location') ?? '';
    return { ...site, path, ...(await open(site.url + path, options)) };
  };

  it(
    'copies by touch: the quote, with its citation, as Markdown, and its address, and sees that it did',
    async () => {
      const { page, url, noises } = await openAnswer({
        viewport: { width: 360, height: 640 },
        hasTouch: true,
        isMobile: true,
      });
      const copied = async (label: string): Promise<string> => {
        await page.tap(`#quote-1 .copy >> text="${label}"`);
        await page.waitForSelector('#copied:not(:empty)');
        expect(await page.isVisible('#copied')).toBe(true);
        expect(await page.isVisible('#quote-1 .copy .done')).toBe(true);
        return page.evaluate<string>('navigator.clipboard.readText()');
      };
      expect(await copied('Quote')).toBe(dated);
      expect(await copied('With citation')).toMatch(
        /^“In November 2021, .* List\.”\n— NSO continues .*, V-\w+$/,
      );
      const markdown = await copied('Markdown');
      expect(markdown).toMatch(/^> In November 2021, .* List\.\n\n— NSO continues .*, V-\w+\n$/);
      const address = await copied('Link');
      expect(new URL(address).origin).toBe(url);
      await page.goto(address);
      expect(await page.textContent('#quote')).toBe(dated);
      expect(noises).toEqual([]);
    },
    patience,
  );

  it(
    'copies where the browser has no clipboard, as on a page without https',
    async () => {
      const { page } = await openAnswer();
      await page.evaluate("Object.defineProperty(navigator, 'clipboard', { value: undefined })");
      await page.click('#quote-1 .copy >> text="Quote"');
      await page.waitForSelector('#copied:not(:empty)');
      expect(await page.textContent('#copied')).toBe('Copied.');
    },
    patience,
  );

  it(
    'opens a suggestion when the button is lifted, not when it is pressed, and asks by the last one',
    async () => {
      const { page, url } = await openAnswer();
      await page.goto(url);
      await page.click('#question');
      await page.keyboard.type('naugh');
      // The list of the last letter: that of an earlier one gives way to it under the pointer.
      await page
        .locator('[role=option]')
        .last()
        .filter({ hasText: /\bnaugh\b/ })
        .waitFor();
      const first = page.locator('[role=option]').first();
      expect(await first.textContent()).toMatch(/ · paragraph \d+|, paragraph \d+|line \d+/);
      const box = await first.boundingBox();
      if (box === null) throw new Error('The suggestion is nowhere.');
      await page.mouse.move(box.x + 10, box.y + 10);
      await page.mouse.down();
      await page.waitForTimeout(400);
      expect(new URL(page.url()).pathname).toBe('/');
      // Moved away, it opens nothing.
      await page.mouse.move(5, 5);
      await page.mouse.up();
      expect(new URL(page.url()).pathname).toBe('/');
      await page.locator('[role=option]').last().click();
      await page.waitForURL('**/answers/*');
      expect(await page.textContent('h1')).toBe('naugh');
    },
    patience,
  );

  it(
    'comes to the quote of a link from a chat by signing in',
    async () => {
      const token = 'a-token-of-many-letters';
      const site = await openSite({
        environment: { VERBATIM_SIGN_IN: '1', VERBATIM_ADMIN_TOKEN: token },
      });
      const { answer } = await site.verbatim.whole.trace(question);
      const { citation } = answer.kind === 'answered' ? answer.quotes[0] : {};
      if (citation === undefined) throw new Error('The question is not answered.');
      const { page } = await open(
        `${site.url}/sources/${citation.documentId}?start=${citation.span.start}&end=${citation.span.end}#quote`,
      );
      await page.fill('#token', token);
      await page.click('.ask button');
      await page.waitForSelector('#quote:target');
      expect(await page.textContent('#quote')).toBe(dated);
    },
    patience,
  );

  it(
    'sees at first sight what an answer is worth',
    async () => {
      const { page, verbatim, send, url } = await openAnswer();
      const signs: string[] = [];
      for (const words of [question, await firstUnsure(verbatim.whole.trace), 'How do I make pancakes?']) {
        const sent = await send('/', { q: words });
        await page.goto(url + (sent.headers.get('location') ?? ''));
        const [sign, border] = await page.evaluate<[string, string]>(
          `[getComputedStyle(document.querySelector('.answer > h2'), '::before').content[1],
            getComputedStyle(document.querySelector('.answer')).borderTopStyle]`,
        );
        signs.push(`${sign} ${border}`);
      }
      expect(signs).toEqual(['✓ none', '? dashed', '– solid']);
    },
    patience,
  );

  it(
    'prints receipts, context and the address, and no form',
    async () => {
      const { page, url, path } = await openAnswer();
      await page.emulateMedia({ media: 'print' });
      const shown = await page.evaluate<string>('document.querySelector("main").innerText');
      expect(shown).toContain(dated);
      expect(shown).toMatch(/V-\w{5}/);
      expect(shown).toContain(`${url}${path}, printed on ${new Date().toISOString().slice(0, 10)}.`);
      for (const form of await page.$$('main form, main .copy, main .rating'))
        expect(await form.isVisible()).toBe(false);
      expect(await page.isVisible('#quote-1 .tools details p')).toBe(true);
    },
    patience,
  );

  const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(3);
  it.each([360, 768, 1280])(
    'filters sources by collection, type and date within %i pixels, whatever they are called',
    async (width) => {
      const corpus = await writeFolder({
        'handbook/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
        'reports/oak.md': `# ${long}\n\nThe oak fell in 1990.\n`,
        'reports/pay.csv': 'name,pay\nAda,900\nBo,800\n',
        'sources.yaml': `sources:\n  - path: handbook/tea.txt\n    publisher: ${long}\n    date: 2021-05\n`,
      });
      const site = await openSite({ corpus });
      for (const colorScheme of ['light', 'dark'] as const) {
        const { page } = await open(`${site.url}/sources`, {
          viewport: { width, height: 800 },
          colorScheme,
        });
        const within = async () =>
          expect(
            await page.evaluate<number>(
              'document.documentElement.scrollWidth - document.documentElement.clientWidth',
            ),
          ).toBe(0);
        await within();
        await page.click('.filters summary');
        await within();
        await expectAccessible(page);
        await page.selectOption('select[name=collection]', 'reports');
        await page.selectOption('select[name=type]', 'md');
        await page.click('.field button');
        expect(await page.$$eval('.document-title', (all) => all.length)).toBe(1);
        expect(await page.inputValue('select[name=collection]')).toBe('reports');
        await page.click('text=Show all');
        await page.click('.filters summary');
        await page.fill('input[name=from]', '2021');
        await page.click('.field button');
        expect(await page.textContent('tbody .path')).toBe('handbook/tea.txt');
        if (width === 360) {
          const label = `getComputedStyle(document.querySelector('td.published'), '::before').content`;
          expect(await page.evaluate<string>(label)).toContain('Date: ');
        }
      }
    },
    patience,
  );
});
