// npm run screenshots:web: every page of the program as users start it, in Chromium, into docs/images/.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const token = 'a-token-for-screenshots';
const question = 'When did the US blacklist NSO Group?';

interface Shot {
  readonly name: string;
  /** The page, or the question whose answer it is, here or in a preview. */
  readonly path?: string;
  readonly asked?: string;
  readonly preview?: 'slack' | 'discord';
  /** CSS pixels. */
  readonly height: number;
  readonly isDarkToo?: true;
  /** Done on the page before the picture is taken: what is clicked, and what is typed where. */
  readonly click?: string;
  readonly type?: readonly [selector: string, words: string];
  /** What must be there by then. */
  readonly until?: string;
}

const shots: readonly Shot[] = [
  { name: 'web-answer', asked: question, height: 900, isDarkToo: true },
  { name: 'web-abstention', asked: 'Who is the chief executive of Pegasuss?', height: 560 },
  { name: 'web-unsure', asked: 'How many journalists were targeted?', height: 680, isDarkToo: true },
  {
    name: 'web-suggestions',
    path: '/',
    height: 620,
    type: ['#question', 'naugh'],
    until: '[role=option]',
  },
  { name: 'web-slack', asked: question, preview: 'slack', height: 830 },
  { name: 'web-discord', asked: question, preview: 'discord', height: 1010 },
  { name: 'web-sources', path: '/sources', height: 620 },
  {
    name: 'web-reader',
    isDarkToo: true,
    asked: question,
    height: 760,
    click: '#quote-1 .citation a',
    until: '#quote:target',
  },
  {
    name: 'web-verify',
    path: '/verify',
    height: 980,
    type: [
      '#text',
      'The report says “the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List” and also that “the United States, Australia, Denmark and Sweden announced the Export Controls and Human Rights Initiative”.',
    ],
    click: 'button.main',
    until: '#verdict',
  },
  { name: 'web-admin', path: '/admin', height: 1_500 },
];

/** What the administrator's page counts. */
const asked = [
  ...[question, 'Who coordinated the Pegasus Project?', 'Who compiles the Entity List?'],
  ...['What is Pegasus?', 'Which countries announced the Export Controls and Human Rights Initiative?'],
  ...['How do I make pancakes?', 'Who makes pancakes?', 'Who is the chief executive of NSO Group?'],
];

const data = mkdtempSync(join(tmpdir(), 'verbatim-screenshots-'));
const program = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
  env: { ...process.env, PORT: '0', VERBATIM_DATA: data, VERBATIM_ADMIN_TOKEN: token },
  stdio: ['ignore', 'pipe', 'inherit'],
});
const url = await new Promise<string>((resolve, reject) => {
  program.once('exit', (status) => reject(new Error(`The program ended with ${status}.`)));
  program.stdout.on('data', (said) => {
    const address = /http:\S+/.exec(String(said))?.[0];
    if (address !== undefined) resolve(address);
  });
});

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
for (const theme of ['light', 'dark'] as const) {
  const context = await browser.newContext({ colorScheme: theme, deviceScaleFactor: 1.5 });
  const page = await context.newPage();
  if (theme === 'light') await useIt();
  await page.goto(`${url}/sign-in`);
  await page.fill('#token', token);
  await page.click('button');
  for (const shot of shots) {
    if (theme === 'light' || shot.isDarkToo === true) await photograph(context, shot, theme);
  }
  await context.close();
}
await browser.close();
await new Promise((resolve) => {
  program.once('exit', resolve);
  program.kill('SIGTERM');
});
rmSync(data, { recursive: true });

/** Questions and a rating for the administrator's page. */
async function useIt(): Promise<void> {
  const page = await browser.newPage();
  for (const words of asked) await ask(page, words);
  await ask(page, 'What is Pegasus?');
  await page.click('.rating summary');
  await page.check('input[value="not-what-i-asked"]');
  await page.fill('textarea', 'I meant the horse.');
  await page.click('.rating details button');
  await page.close();
}

async function ask(page: Page, words: string): Promise<void> {
  await page.goto(url);
  await page.fill('#question', words);
  await page.press('#question', 'Enter');
  await page.waitForURL('**/answers/*');
}

async function photograph(context: BrowserContext, shot: Shot, theme: 'light' | 'dark'): Promise<void> {
  const { name, path = '/', asked: words, preview, height, click, type, until } = shot;
  const page = await context.newPage();
  await page.setViewportSize({ width: 860, height });
  if (words === undefined) await page.goto(url + path);
  else await ask(page, words);
  if (preview !== undefined) await page.goto(`${page.url()}?preview=${preview}`);
  if (type !== undefined) await page.type(...type);
  if (click !== undefined) await page.click(click);
  if (until !== undefined) await page.waitForSelector(until);
  const file = `docs/images/${name}-${theme}.png`;
  await page.screenshot({ path: file });
  await page.close();
  process.stdout.write(`${file}\n`);
}
