// npm run screenshots:web: every page of the program as users start it, in Chromium, into docs/images/.
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { printCorpus } from './paged-corpus.ts';
import { question, type Shot, shots } from './web-shots.ts';

const executablePath = process.env['CHROMIUM'] ?? '/usr/bin/chromium';
const token = 'a-token-for-screenshots';

/** What the administrator's page counts. */
const asked = [
  ...[question, 'Who coordinated the Pegasus Project?', 'Who compiles the Entity List?'],
  ...['What is Pegasus?', 'Which countries announced the Export Controls and Human Rights Initiative?'],
  ...['How do I make pancakes?', 'Who makes pancakes?', 'Who is the chief executive of NSO Group?'],
];

const browser = await chromium.launch({ executablePath, args: ['--no-sandbox', '--hide-scrollbars'] });
/** Those named on the command line, or all. */
const wanted = process.argv.slice(2);
const chosen = shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name));
await take(chosen.filter(({ isPaged }) => isPaged !== true));
await take(chosen.filter(({ isPaged }) => isPaged === true));
await browser.close();

/** With a program of their own: all are of the documents as they are, or all of them as PDF files. */
async function take(some: readonly Shot[]): Promise<void> {
  if (some.length === 0) return;
  const folder = mkdtempSync(join(tmpdir(), 'verbatim-screenshots-'));
  const isPaged = some[0]?.isPaged === true;
  const corpus = isPaged ? join(folder, 'corpus') : 'corpus';
  if (isPaged) await printCorpus(browser, corpus);
  const { url, stop } = await startProgram(corpus, join(folder, 'data'));
  if (!isPaged) await useIt(url);
  for (const theme of ['light', 'dark'] as const) {
    const context = await browser.newContext({ colorScheme: theme, deviceScaleFactor: 1.5 });
    const page = await context.newPage();
    await page.goto(`${url}/sign-in?next=/admin`);
    await page.fill('#token', token);
    await page.click('button');
    for (const shot of some)
      if (theme === 'light' || shot.isDarkToo === true) await photograph(context, url, shot, theme);
    await context.close();
  }
  await stop();
  rmSync(folder, { recursive: true });
}

interface Program {
  readonly url: string;
  readonly stop: () => Promise<unknown>;
}

async function startProgram(corpus: string, data: string): Promise<Program> {
  const own = { PORT: '0', VERBATIM_CORPUS: corpus, VERBATIM_DATA: data, VERBATIM_ADMIN_TOKEN: token };
  const program = spawn(process.execPath, ['adapters/launch.mjs', 'start'], {
    env: { ...process.env, ...own },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const ended = new Promise((resolve) => program.once('exit', resolve));
  const url = await new Promise<string>((resolve, reject) => {
    program.once('exit', (status) => reject(new Error(`The program ended with ${status}.`)));
    program.stdout.on('data', (said) => {
      const address = /http:\S+/.exec(String(said))?.[0];
      if (address !== undefined) resolve(address);
    });
  });
  return {
    url,
    stop: () => {
      program.kill('SIGTERM');
      return ended;
    },
  };
}

/** Questions and a rating for the administrator's page. */
async function useIt(url: string): Promise<void> {
  const page = await browser.newPage();
  for (const words of asked) await ask(page, url, words);
  await ask(page, url, 'What is Pegasus?');
  await page.click('.rating summary');
  await page.check('input[value="not-what-i-asked"]');
  await page.fill('textarea', 'I meant the horse.');
  await page.click('.rating details button');
  await page.close();
}

async function ask(page: Page, url: string, words: string): Promise<void> {
  await page.goto(url);
  await page.fill('#question', words);
  await page.press('#question', 'Enter');
  await page.waitForURL('**/answers/*');
}

async function photograph(
  context: BrowserContext,
  url: string,
  shot: Shot,
  theme: 'light' | 'dark',
): Promise<void> {
  const { name, isPaged, path = '/', asked: words, preview, width = 860, height } = shot;
  const { click, type, until, language } = shot;
  const page = await context.newPage();
  await page.setViewportSize({ width, height });
  if (language !== undefined) await page.setExtraHTTPHeaders({ 'Accept-Language': language });
  if (words === undefined) await page.goto(url + path);
  else await ask(page, url, words);
  if (preview !== undefined) await page.goto(`${page.url()}?preview=${preview}`);
  if (type !== undefined) await page.type(...type);
  if (click !== undefined) await page.click(click);
  if (until !== undefined) await page.waitForSelector(until);
  if (isPaged === true) {
    await page.click('.to-quote a[href*=picture]');
    await page.waitForSelector('.page-picture img');
    await page.waitForLoadState('networkidle');
  }
  const file = `docs/images/${name}-${theme}.png`;
  await page.screenshot({ path: file });
  await page.close();
  process.stdout.write(`${file}\n`);
}
