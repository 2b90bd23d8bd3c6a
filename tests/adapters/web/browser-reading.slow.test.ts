// What people do on the pages, in Chromium: with a mouse, with keys alone, and without any script.
import { describe, expect, it } from 'vitest';
import { openPreviews } from '../../../adapters/platforms/previews.ts';
import { writeFolder } from '../../folders.ts';
import { inChromium, isSkipped, patience, useBrowser } from './browser.ts';
import { openSite } from './site.ts';

const token = 'a-token-of-many-letters';
const question = 'When did the US blacklist NSO Group?';
/** Somebody on a page that is open to everybody. */
const webAsker = {
  ...{ platform: 'web', tenant: 'local', conversation: 'web', user: 'ada' },
  audience: 'public' as const,
};
const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';

describe.skipIf(isSkipped)(inChromium('a reader'), () => {
  const open = useBrowser();
  const openPage = async (options: Parameters<typeof open>[1] = {}) => {
    const site = await openSite({
      previews: await openPreviews(),
      environment: { VERBATIM_ADMIN_TOKEN: token },
    });
    return { ...site, ...(await open(site.url, options)) };
  };
  type Opened = Awaited<ReturnType<typeof openPage>>;
  const ask = async ({ page }: Opened): Promise<void> => {
    await page.fill('#question', question);
    await page.click('.ask button');
    await page.waitForSelector('.answer');
  };
  const first = ({ page }: Opened): Promise<string | null> => page.textContent('.quote blockquote');

  it(
    'asks, follows the citation, and sees the mark',
    async () => {
      const opened = await openPage();
      const { page, noises } = opened;
      await ask(opened);
      expect(await first(opened)).toBe(dated);
      await page.click('#quote-1 .citation a');
      await page.waitForSelector('#quote:target');
      expect(await page.textContent('#quote')).toBe(dated);
      await expect
        .poll(() =>
          page.evaluate(`(() => {
          const { top, bottom } = document.querySelector('#quote').getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight;
        })()`),
        )
        .toBe(true);
      expect(noises).toEqual([]);
    },
    patience,
  );

  it(
    'sees the same answer as Slack and as Discord show it',
    async () => {
      const opened = await openPage();
      const { page, verbatim } = opened;
      await ask(opened);
      for (const platform of ['Slack', 'Discord']) {
        await page.click(`.switch >> text=in ${platform}`);
        await page.waitForSelector(`.preview.${platform.toLowerCase()}`);
        expect(await page.textContent('.preview blockquote')).toBe(dated);
      }
      await page.click('.switch >> text=this page');
      await page.waitForSelector('.answer');
      // Looking at an answer again asks nothing again.
      expect(await verbatim.whole.questions({})).toHaveLength(1);
    },
    patience,
  );

  it(
    'verifies the receipt, and signs in',
    async () => {
      const opened = await openPage();
      const { page } = opened;
      await ask(opened);
      await page.click('#quote-1 .tools a[href^="/verify"]');
      expect(await page.textContent('#verdict')).toBe('Exact today, at the same place of the same file.');
      await page.click('nav >> text=Administration');
      await page.fill('#token', token);
      await page.click('.ask button');
      expect(await page.textContent('h1')).toBe('Administration');
    },
    patience,
  );

  it(
    'does all of it by keys: asks, goes from quote to quote, copies, follows',
    async () => {
      const opened = await openPage();
      const { page } = opened;
      await page.keyboard.press('/');
      await page.keyboard.type(question);
      await page.keyboard.press('Enter');
      await page.waitForSelector('.answer');
      const focused = () => page.evaluate('document.activeElement.id');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('quote-1');
      await page.keyboard.press('ArrowDown');
      expect(await focused()).toBe('quote-2');
      await page.keyboard.press('ArrowUp');
      expect(await focused()).toBe('quote-1');
      await page.keyboard.press('c');
      await page.waitForSelector('#copied:not(:empty)');
      const copied = await page.evaluate('navigator.clipboard.readText()');
      expect(copied).toMatch(
        /^“In November 2021, .* List\.”\n— NSO continues .*, paragraph 3, line 4, V-\w+$/,
      );
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#quote:target');
    },
    patience,
  );

  it(
    'chooses among passages while typing',
    async () => {
      const { page } = await openPage();
      await page.keyboard.press('/');
      await page.keyboard.type('naugh');
      await page.waitForSelector('[role=option]');
      expect(await page.getAttribute('#question', 'aria-expanded')).toBe('true');
      await page.keyboard.press('ArrowDown');
      expect(await page.getAttribute('#question', 'aria-activedescendant')).toBe('option-0');
      await page.keyboard.press('Enter');
      await page.waitForSelector('#quote:target');
      expect(await page.textContent('#quote')).toContain('naughty');
    },
    patience,
  );

  it(
    'needs no script',
    async () => {
      const opened = await openPage({ javaScriptEnabled: false });
      const { page, verbatim, url } = opened;
      await ask(opened);
      expect(await first(opened)).toBe(dated);
      await page.click(`summary[aria-label="This answer is not useful"]`);
      await page.check('input[value="outdated"]');
      await page.fill('textarea[name="note"]', 'by now');
      await page.click('.rating details button');
      expect(await page.textContent('.rating [role=status]')).toBe(
        'Thank you. Your rating is stored with the answer.',
      );
      const [asked] = await verbatim.whole.questions({});
      expect(asked?.ratings.map(({ verdict, note }) => [verdict, note])).toEqual([['outdated', 'by now']]);
      await page.click('#quote-1 .citation a');
      expect(await page.textContent('#quote')).toBe(dated);
      await page.goto(`${url}/verify`);
      await page.fill('#text', `They wrote “${dated}”`);
      await page.click('button.main');
      expect(await page.textContent('#verdict')).toBe('1 quotation: all exact.');
    },
    patience,
  );

  it(
    'is never led astray by what documents hold or what is asked',
    async () => {
      const evil = [
        'The <script>alert("script")</script> oak <img src=x onerror=alert("image")> fell in 1987.',
        'The [elm](javascript:alert("link")) stood beside it until 1988, "><svg onload=alert("svg")>.',
        'The \u202Epine\u202C and the \u2066fir\u2069 were cut in 1989 &lt;b&gt; </blockquote></main>.',
      ];
      const corpus = await writeFolder({
        'a.txt': `${evil.join('\n\n')}\n`,
        'b"><script>alert("name")</script>.md': '# <script>alert("title")</script>\n\nThe yew is old.\n',
      });
      const site = await openSite({ previews: await openPreviews(), corpus });
      const { page, noises } = await open(site.url);
      const asked = [
        'What fell in 1987? <script>alert("asked")</script>',
        '"><img src=x onerror=alert(1)>',
        ...evil,
      ];
      for (const preview of ['', '?preview=slack', '?preview=discord']) {
        for (const words of asked) {
          const { id } = await site.verbatim.ask({ text: words, asker: webAsker });
          await page.goto(`${site.url}/answers/${id}${preview}`);
          const tags = await page.$$eval('main *', (all) =>
            all.map((element) => element.tagName.toLowerCase()),
          );
          expect(tags.filter((tag) => ['script', 'img', 'svg'].includes(tag))).toEqual([]);
        }
      }
      for (const { id } of site.verbatim.whole.corpus.documents) await page.goto(`${site.url}/sources/${id}`);
      await page.goto(`${site.url}/sources`);
      const addresses = await page.$$eval('a', (links) => links.map((link) => link.protocol));
      expect(new Set(addresses)).toEqual(new Set(['http:']));
      await page.goto(site.url);
      await page.fill('#question', '');
      await page.type('#question', 'oak fell');
      await page.waitForSelector('[role=option]');
      expect(await page.textContent('[role=option] .words')).toContain('<script>alert("script")</script>');
      expect(noises).toEqual([]);
    },
    patience,
  );
});
