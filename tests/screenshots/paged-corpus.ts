// The shipped documents as PDF files, printed by Chromium: what people see of a marked page.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';

/** One quote answers it. */
export const pageQuestion = 'Who coordinated the Pegasus Project?';

/** Of A5 pages, which can be read when they are small. */
const margin = { top: '18mm', bottom: '18mm', left: '20mm', right: '20mm' };
const style =
  'body { font: 11pt/1.5 "DejaVu Serif", serif; margin: 0 } h1 { font-size: 15pt; line-height: 1.3 }';

/** Writes them into `folder`, with what is known of each. */
export async function printCorpus(browser: Browser, folder: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  const sources = readFileSync('corpus/sources.yaml', 'utf8');
  const page = await browser.newPage();
  for (const name of readdirSync('corpus').filter((file) => file.endsWith('.txt'))) {
    const title = new RegExp(`path: ${name}\n +title: (.*)`).exec(sources)?.[1] ?? '';
    const [, text = ''] = readFileSync(join('corpus', name), 'utf8').split(title);
    const paragraphs = text.split(/\n+/).filter((words) => words.trim() !== '');
    const body = `<h1>${escaped(title)}</h1>${paragraphs.map((words) => `<p>${escaped(words)}</p>`).join('')}`;
    await page.setContent(`<title>${escaped(title)}</title><style>${style}</style>${body}`);
    await page.pdf({ path: join(folder, name.replace(/txt$/, 'pdf')), format: 'A5', margin });
  }
  await page.close();
  writeFileSync(
    join(folder, 'sources.yaml'),
    sources.replaceAll('.txt', '.pdf').replaceAll(/^ *sha256:.*\n/gm, ''),
  );
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
