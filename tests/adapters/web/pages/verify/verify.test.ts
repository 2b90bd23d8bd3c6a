// Verifying receipts and texts on the page, and references.
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../../../folders.ts';
import { openSite, quotesIn, textOf } from '../../site.ts';

const dated =
  'In November 2021, the U.S. Commerce Department blacklisted NSO Group by adding it to the Entity List.';
const asker = {
  platform: 'web',
  tenant: 'local',
  audience: 'public' as const,
  conversation: 'web',
  user: 'ada',
};

async function withReceipt() {
  const site = await openSite();
  const answer = await site.verbatim.ask({ text: 'When did the US blacklist NSO Group?', asker });
  return { ...site, receipt: (answer.kind === 'answered' ? answer.quotes[0].receipt : undefined) ?? '' };
}

describe('/verify', () => {
  it('confirms a receipt’s quote, and links to its place', async () => {
    const { read, receipt } = await withReceipt();
    const html = await read(`/verify?receipt=${receipt}`);
    expect(textOf(html)).toContain('Exact today, at the same place of the same file.');
    expect(quotesIn(html)).toEqual([dated]);
    const place = /href="(\/sources\/[^"]+)"/.exec(html)?.[1] ?? '';
    expect(
      textOf(/<mark id="quote".*?<\/mark>/.exec(await read(place.replaceAll('&amp;', '&')))?.[0] ?? ''),
    ).toBe(dated);
  });

  it.each([(code: string) => code, (code: string) => ` ${code.slice(2).toLowerCase()} `])(
    'reads a pasted receipt as people write it',
    async (written) => {
      const { send, receipt } = await withReceipt();
      expect(textOf(await (await send('/verify', { text: written(receipt) })).text())).toContain(
        'Exact today',
      );
    },
  );

  it('knows a code that no receipt has', async () => {
    const { read } = await openSite();
    expect(textOf(await read('/verify?receipt=V-00000'))).toContain(
      'No quote with the receipt “V-00000” is stored',
    );
  });

  it('shows what changed, in words', async () => {
    const corpus = await writeFolder({
      'a.txt': 'The kettle in the reading room was bought by Ada Quill in 1987.\n',
    });
    const before = await openSite({ corpus });
    const answer = await before.verbatim.ask({ text: 'Who bought the kettle?', asker });
    const receipt = answer.kind === 'answered' ? answer.quotes[0].receipt : '';
    await writeFile(
      join(corpus, 'a.txt'),
      'The kettle in the reading room was bought by Ada Quill in 1989.\n',
    );
    await before.close();
    const after = await openSite({ corpus, data: before.data });
    const html = textOf(await after.read(`/verify?receipt=${receipt}`));
    expect(html).toContain('Changed: the document now says it in other words.');
    expect(html).toMatch(/removed: 1987 added: 1989/);
  });

  it('judges each quotation of a text', async () => {
    const { send } = await openSite();
    const text = `She said “the U.S. Commerce Department blacklisted NSO Group” and “the U.S. Commerce Department praised NSO Group”, “<script>alert(1)</script> and four more words”.`;
    const html = await (await send('/verify', { text })).text();
    expect(textOf(html)).toContain('3 quotations: 2 not exact.');
    expect(textOf(html)).toContain('Line 1: exact');
    expect(textOf(html)).toMatch(/removed: blacklisted added: praised/);
    expect(html).not.toContain('<script>alert');
  });
});

describe('/cite', () => {
  it('gives the reference of a receipt in every style', async () => {
    const { read, receipt } = await withReceipt();
    expect(textOf(await read(`/cite?receipt=${receipt}`))).toContain(dated);
    expect(await read(`/cite?receipt=${receipt}&style=bibtex`)).toContain('@');
    expect(textOf(await read(`/cite?receipt=${receipt}&style=nosuch`))).toContain(
      'There is no style “nosuch”',
    );
    expect(textOf(await read('/cite?receipt=V-00000'))).toContain('is stored');
  });
});
