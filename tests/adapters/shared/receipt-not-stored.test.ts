// While the store fails, no surface shows a code that verify would deny: each says that the receipt is not stored.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { drawAnswer } from '../../../adapters/chat/parts/answer.ts';
import { drawing as discord } from '../../../adapters/discord/render/draw.ts';
import { receiptNotStored } from '../../../adapters/shared/wording/proof.ts';
import { drawing as slack } from '../../../adapters/slack/render/draw.ts';
import { asText } from '../../../adapters/web/pages/ask/quote.tsx';
import { type Answer, answerSchema, openLog, openVerbatim, shownQuotes } from '../../../src/index.ts';
import { newFolder } from '../../store/samples.ts';
import { runVerbatim } from '../cli/in-process.ts';
import { openSite } from '../web/site.ts';

const question = 'When did the US blacklist NSO Group?';
const code = /\bV-[2467CFHKLMQRWXY9]{5,}/;

/** A data folder in which nothing can be stored: a file is in its place. */
function blockedFolder(): string {
  const file = join(newFolder(), 'blocked');
  writeFileSync(file, '');
  return join(file, 'data');
}

async function askedInVain(): Promise<Answer> {
  const config = { corpus: 'corpus', data: blockedFolder(), retentionDays: 365 };
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'bot' });
  const place = { platform: 'terminal', tenant: 'local', conversation: 'c', audience: 'direct' } as const;
  const answer = await verbatim.ask({ text: question, asker: { ...place, user: 'u' } });
  await verbatim.close();
  return answer;
}

describe('a receipt that is not stored', () => {
  it('is null in the answer, and no renderer shows a code in its place', async () => {
    const answer = await askedInVain();
    if (answer.kind !== 'answered') throw new Error('The corpus answers this');
    for (const { receipt } of answer.quotes) expect(receipt).toBeNull();
    const message = drawAnswer(answer, {}, { buttons: true });
    const shown = [
      JSON.stringify(slack.draw(message, 'full')),
      JSON.stringify(discord.draw(message, 'full')),
      JSON.stringify(discord.draw(message, 'text')),
      ...answer.quotes.map(asText),
    ];
    for (const text of shown) {
      expect(text).toContain(receiptNotStored);
      expect(text).not.toMatch(code);
    }
  });

  it('is said in the terminal and in its JSON', async () => {
    const environment = { VERBATIM_DATA: blockedFolder() };
    const text = await runVerbatim(['ask', question], { environment });
    expect(text.output).toContain(receiptNotStored);
    expect(text.output).not.toMatch(code);
    const json = await runVerbatim(['ask', '--json', question], { environment });
    expect(JSON.parse(json.output).quotes[0].receipt).toBeNull();
    expect(json.errors).toContain('not being stored');
  });

  it('is said on the page and by the API', async () => {
    const { url, read } = await openSite({ data: blockedFolder() });
    const page = await read(`/?q=${encodeURIComponent(question)}`);
    expect(page).toContain(receiptNotStored);
    expect(page).not.toMatch(code);
    const response = await fetch(`${url}/api/ask`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ question }),
    });
    const answer = answerSchema.parse(await response.json());
    expect(shownQuotes(answer).map(({ receipt }) => receipt)).toContain(null);
    expect(JSON.stringify(answer)).not.toMatch(code);
  });
});
