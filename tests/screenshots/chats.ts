// Pictures of what people see in a chat: a test server's page of what the bot sends, in Chromium. Their fonts: see
// CONTRIBUTING.md.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { startBot, verbatim } from '../soak/bots.ts';
import { printCorpus } from './paged-corpus.ts';

export interface Shot<Server> {
  /** Of the files in docs/images/, before "-light.png". */
  readonly name: string;
  /** Absent: 820. */
  readonly width?: number;
  readonly asks: (server: Server) => Promise<unknown>;
  /** The address of the test server's page, once all is said. */
  readonly page: (server: Server, theme: 'light' | 'dark') => string;
  /** Of the documents as PDF files. */
  readonly isPaged?: true;
}

export interface Chat<Server> {
  readonly open: () => Promise<Server & { close(): Promise<unknown> }>;
  readonly variables: (server: Server) => Readonly<Record<string, string>>;
  readonly shots: readonly Shot<Server>[];
}

/** Those named on the command line, or all. Each with a server, a bot and a data folder of its own. */
export async function photograph<Server>({ open, variables, shots }: Chat<Server>): Promise<void> {
  const wanted = process.argv.slice(2);
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM'] ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--hide-scrollbars'],
  });
  for (const shot of shots.filter(({ name }) => wanted.length === 0 || wanted.includes(name))) {
    const server = await open();
    const data = mkdtempSync(join(tmpdir(), 'verbatim-screenshots-'));
    const corpus = shot.isPaged === true ? join(data, 'corpus') : 'corpus';
    if (shot.isPaged === true) await printCorpus(browser, corpus);
    const own = { VERBATIM_CORPUS: corpus, VERBATIM_DATA: join(data, 'data'), PORT: '0' };
    const bot = await startBot(verbatim, { ...variables(server), ...own });
    await shot.asks(server);
    for (const theme of ['light', 'dark'] as const) await take(browser, shot, server, theme);
    await bot.stop();
    await server.close();
    rmSync(data, { recursive: true });
  }
  await browser.close();
}

async function take<Server>(
  browser: Browser,
  { name, width = 820, page }: Shot<Server>,
  server: Server,
  theme: 'light' | 'dark',
): Promise<void> {
  const context = await browser.newContext({ viewport: { width, height: 200 }, deviceScaleFactor: 1.5 });
  const tab = await context.newPage();
  await tab.goto(page(server, theme));
  const path = `docs/images/${name}-${theme}.png`;
  await tab.screenshot({ path, fullPage: true });
  await context.close();
  process.stdout.write(`${path}\n`);
}
