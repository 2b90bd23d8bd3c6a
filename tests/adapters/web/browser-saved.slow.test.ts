// Saved pages and mails in the reader, in Chromium: whatever they hold, no request leaves and nothing runs.
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { hostilePages, trap } from '../../picture/hostile-pages.ts';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

const quote = 'The bells of Aldersund were cast in 1911.';

/** A server that counts who asks it for anything. */
async function openTrap(): Promise<{ readonly address: string; readonly asked: readonly string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    asked.push(request.url ?? '');
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => new Promise<void>((resolve) => server.close(() => resolve())));
  return { address: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, asked };
}

describe.skipIf(isSkipped)(inChromium('a saved page'), () => {
  const open = useBrowser();

  it(
    'of every hostile kind does nothing',
    async () => {
      const { address, asked } = await openTrap();
      const files = hostilePages.map(([, source], index) => [
        `${index}.html`,
        // Of one page each, so that the words are in one place.
        source.replaceAll(trap, address),
      ]);
      const { url, verbatim } = await openSite({ corpus: await writeFolder(Object.fromEntries(files)) });
      const { documents } = verbatim.whole.corpus;
      // One of them says nothing that could be quoted.
      expect(documents.length).toBeGreaterThan(hostilePages.length - 2);
      const { page, noises } = await open(url);
      for (const { id, text } of documents) {
        const start = text.indexOf(quote);
        await page.goto(`${url}/sources/${id}?start=${start}&end=${start + quote.length}&picture=1`);
        const frame = page.frameLocator('.page-picture iframe');
        expect(await frame.locator('body').textContent()).toContain('The bells of Aldersund');
        // What is clicked leads nowhere either.
        for (const link of await frame.locator('a, button, area').all())
          await link.click({ timeout: 500, force: true }).catch(() => {});
      }
      await page.waitForTimeout(300);
      expect({ asked, noises }).toEqual({ asked: [], noises: [] });
      // The trap is one: the page itself, not cleaned, would have asked.
      await page.goto(url);
      await page.evaluate(`void fetch(${JSON.stringify(address)}, { mode: 'no-cors' }).catch(() => {})`);
      const outside = await open(address);
      await outside.page.close();
      expect(asked.length).toBeGreaterThan(0);
    },
    patience,
  );

  it(
    'has a policy under which nothing runs, and cannot be framed by others',
    async () => {
      const { url, verbatim } = await openSite({
        corpus: await writeFolder({ 'a.html': `<h1>Bells</h1><p>${quote}</p>` }),
      });
      const [document] = verbatim.whole.corpus.documents;
      const start = document?.text.indexOf(quote) ?? 0;
      const path = `/sources/${document?.id}/page/${start}-${start + quote.length}`;
      const { headers } = await fetch(url + path);
      expect(headers.get('Content-Security-Policy')).toMatch(
        /^sandbox; default-src 'none'; img-src data:; style-src 'sha256-/,
      );
      expect(headers.get('X-Frame-Options')).toBe('SAMEORIGIN');
    },
    patience,
  );

  it.each([360, 1280])(
    'is shown beside the text with the quote in view, accessibly, at %i pixels',
    async (width) => {
      const { url, verbatim } = await openSite({
        corpus: await writeFolder({
          'a.html': `<h1>Bells</h1>${'<p>An old story of the town.</p>'.repeat(60)}<p>${quote}</p>`,
        }),
      });
      const [document] = verbatim.whole.corpus.documents;
      const start = document?.text.indexOf(quote) ?? 0;
      const { page, noises } = await open(
        `${url}/sources/${document?.id}?start=${start}&end=${start + quote.length}`,
        {
          viewport: { width, height: 800 },
        },
      );
      await page.click('text=Show the page');
      const mark = page.frameLocator('.page-picture iframe').locator('mark');
      expect(await mark.textContent()).toBe(quote);
      const top = (await mark.boundingBox())?.y ?? -1;
      const frame = await page.locator('.page-picture iframe').boundingBox();
      expect(top).toBeGreaterThan(frame?.y ?? Number.POSITIVE_INFINITY);
      expect(top).toBeLessThan((frame?.y ?? 0) + (frame?.height ?? 0));
      await expectAccessible(page);
      expect(noises).toEqual([]);
    },
    patience,
  );
});

describe.skipIf(isSkipped)(inChromium('a drawn page'), () => {
  const open = useBrowser();
  it(
    'the bar names the page that is drawn, and below it the page that is read',
    async () => {
      const { url, verbatim } = await openSite({
        corpus: await writeFolder({ 'harbour.pdf': readFileSync('tests/corpus/formats/pdf/harbour.pdf') }),
      });
      const [document] = verbatim.whole.corpus.documents;
      const sentence = 'Nobody but the harbour master may ring the bells of the old tower.';
      const start = document?.text.indexOf(sentence) ?? 0;
      const end = start + sentence.length;
      const { page } = await open(`${url}/sources/${document?.id}?start=${start}&end=${end}&picture=1#page`, {
        viewport: { width: 1280, height: 800 },
      });
      const number = /\d+/.exec((await page.locator('.page-picture figcaption').textContent()) ?? '')?.[0];
      expect(number).toBe('2');
      await expect.poll(() => page.locator('.bar .at').textContent()).toBe('Page 2');
      await page.evaluate(
        "document.querySelector('article .paragraph').scrollIntoView({ behavior: 'instant' }); scrollBy(0, 200)",
      );
      await expect.poll(() => page.locator('.bar .at').textContent()).toBe('Page 1');
    },
    patience,
  );
});
