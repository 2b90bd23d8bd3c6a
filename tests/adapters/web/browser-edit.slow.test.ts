// Describing and removing a document in Chromium, by the keyboard alone, on a phone, and without the script.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2);

/** By Tab alone, as somebody without a mouse: until what matches has the focus. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 60; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate<boolean>(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`Tab does not reach ${selector}.`);
}

const expectWithin = async (page: Page): Promise<void> =>
  expect(
    await page.evaluate('[document.documentElement.scrollWidth, document.documentElement.clientWidth]'),
  ).toEqual([360, 360]);

describe.skipIf(isSkipped)(inChromium('an editor'), () => {
  const open = useBrowser();

  it.each([true, false])(
    'describes, removes and brings back a document by the keyboard, script %s',
    async (javaScriptEnabled) => {
      const corpus = await writeFolder({
        'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
        'sources.yaml': `sources:\n  - path: open/tea.txt\n    title: ${long}\n`,
      });
      const site = await openSite({ corpus, environment: { VERBATIM_SIGN_IN: '1' } });
      const environment = { VERBATIM_DATA: site.data };
      const token = (await runVerbatim(['token', 'add', 'Edi', '--role', 'editor'], { environment })).output;
      const viewport = { width: 360, height: 640 };
      const colorScheme = javaScriptEnabled ? 'light' : 'dark';
      const { page, noises } = await open(`${site.url}/sign-in?next=%2Fsources`, {
        ...{ viewport, javaScriptEnabled, colorScheme },
      });
      const look = async (): Promise<void> => {
        // axe-core is itself a script.
        if (javaScriptEnabled) await expectAccessible(page);
        await expectWithin(page);
      };
      await page.fill('#token', token.trim());
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sources');
      await look();
      await tabTo(page, 'a.edit');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/edit');
      await look();
      await tabTo(page, '#title');
      await page.keyboard.press('Control+A');
      await page.keyboard.type('The kettle');
      await tabTo(page, '#published');
      await page.keyboard.type('last spring');
      await page.keyboard.press('Enter');
      await page.waitForSelector('[role="alert"]');
      expect(await page.inputValue('#title')).toBe('The kettle');
      expect(await page.evaluate('document.activeElement.id')).toBe('published');
      await look();
      await page.keyboard.press('Control+A');
      await page.keyboard.type('1987-02');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/edit?saved=yes');
      expect(readFileSync(join(corpus, 'sources.yaml'), 'utf8')).toMatch(
        /title: The kettle\n {4}date: 1987-02/,
      );
      await tabTo(page, '.remove summary');
      await page.keyboard.press('Enter');
      await look();
      expect(existsSync(join(corpus, 'open/tea.txt'))).toBe(true);
      await tabTo(page, '.remove button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sources?removed=*');
      expect(existsSync(join(corpus, 'open/tea.txt'))).toBe(false);
      await look();
      await tabTo(page, '.notice button');
      await page.keyboard.press('Enter');
      await page.waitForURL('**/sources?restored=yes');
      expect(existsSync(join(corpus, 'open/tea.txt'))).toBe(true);
      await look();
      // The browser itself tells of the form that was refused.
      expect(noises.filter((noise) => !noise.includes('422'))).toEqual([]);
    },
    patience,
  );
});
