// Adding documents in Chromium: what was understood is seen before anything is kept, and readers cannot add any.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { expectAccessible, inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

const note = 'The elm fell in a storm in 1987.\n';

describe.skipIf(isSkipped)(inChromium('an editor'), () => {
  const open = useBrowser();

  it(
    'chooses and drops files, sees each, and keeps what is wanted',
    async () => {
      const corpus = await writeFolder({ 'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
      const site = await openSite({ corpus, environment: { VERBATIM_SIGN_IN: '1' } });
      const add = async (...words: string[]): Promise<string> => {
        const environment = { VERBATIM_DATA: site.data };
        return (await runVerbatim(['token', 'add', ...words], { environment })).output.trim();
      };
      const [editor, reader] = [await add('Edi', '--role', 'editor'), await add('Rea')];
      const { page, noises } = await open(`${site.url}/sign-in?next=%2Fsources`, {
        viewport: { width: 360, height: 640 },
      });
      await page.fill('#token', editor);
      await page.click('main button[type="submit"]');
      await page.click('summary >> text="Add documents"');
      await page.fill('input[name="into"]', 'open');
      const files = [
        { name: 'elm.txt', mimeType: 'text/plain', buffer: Buffer.from(note) },
        { name: 'bad.pdf', mimeType: 'application/pdf', buffer: Buffer.from('no PDF at all') },
      ];
      await page.setInputFiles('#upload input[type="file"]', files);
      await page.waitForSelector('#upload li >> text="Keep"');
      expect(await page.textContent('#upload blockquote')).toBe(note.trim());
      expect(existsSync(join(corpus, 'open/elm.txt'))).toBe(false);
      await expect.poll(() => page.locator('#upload li').count()).toBe(2);
      await expect.poll(() => page.locator('#upload progress').count()).toBe(0);
      expect(await page.locator('#upload li button').count()).toBe(1);
      await expectAccessible(page);
      await page.click('#upload li button');
      await page.waitForSelector('#upload li >> text=/^Kept\\./');
      expect(readFileSync(join(corpus, 'open/elm.txt'), 'utf8')).toBe(note);
      expect(await page.evaluate<boolean>('document.body.scrollWidth <= innerWidth')).toBe(true);
      expect(noises).toEqual([]);

      const entered = await site.send('/sign-in', { token: reader, next: '/' });
      const cookie = entered.headers.get('set-cookie')?.split(';')[0] ?? '';
      expect(await site.read('/sources', { headers: { Cookie: cookie } })).not.toContain('id="upload"');
    },
    patience,
  );

  it(
    'reads in the page’s language why a file is refused',
    async () => {
      const corpus = await writeFolder({ 'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n' });
      const site = await openSite({ corpus, environment: { VERBATIM_SIGN_IN: '1' } });
      const environment = { VERBATIM_DATA: site.data };
      const added = await runVerbatim(['token', 'add', 'Edi', '--role', 'editor', '--collections', 'open'], {
        environment,
      });
      const { page } = await open(`${site.url}/sign-in?next=%2Fsources`, { locale: 'de-AT' });
      await page.fill('#token', added.output.trim());
      await page.click('main button[type="submit"]');
      await page.click('summary >> text="Dokumente hinzufügen"');
      await page.fill('input[name="into"]', 'closed');
      await page.setInputFiles('#upload input[type="file"]', [
        { name: 'elm.txt', mimeType: 'text/plain', buffer: Buffer.from(note) },
      ]);
      await page.waitForSelector('#upload li >> text=/^Sie können nur Dokumente Ihrer eigenen Sammlungen/');
      expect(existsSync(join(corpus, 'closed'))).toBe(false);
    },
    patience,
  );
});
