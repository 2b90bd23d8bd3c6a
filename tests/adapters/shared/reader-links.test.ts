// Links to the reader, for citations without a better one.
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readerPath, withReaderLinks } from '../../../adapters/shared/render/reader-links.ts';
import { openLog, openVerbatim, type Quote } from '../../../src/index.ts';
import { writeFolder } from '../../folders.ts';
import { sharedEncoder } from '../../shared-encoder.ts';
import { newFolder } from '../../store/samples.ts';

const publicUrl = 'https://verbatim.example.org';
const place = { platform: 'slack', tenant: 'T0TEAM', audience: 'public' as const, conversation: 'C0A' };

async function openLinked() {
  const corpus = await writeFolder({
    'a.txt': 'The kettle in the reading room was bought by Ada Quill in 1987.\n',
    'b.txt': 'The elm in the garden was cut by Bob Marl in 1989.\n',
    'sources.yaml': 'sources:\n  - path: b.txt\n    url: https://example.org/elm\n',
  });
  const config = { corpus, data: join(newFolder(), 'data'), retentionDays: 365 };
  const reranker = await sharedEncoder();
  const verbatim = await openVerbatim(config, await openLog('silent'), { memory: 'bot', reranker });
  verbatim.serve({ platform: 'slack', tenants: [place.tenant] });
  onTestFinished(verbatim.close);
  const linked = withReaderLinks(verbatim, publicUrl);
  const first = async (text: string): Promise<Quote> => {
    const answer = await linked.ask({ text, asker: { ...place, user: 'ada' } });
    if (answer.kind !== 'answered') throw new Error(`“${text}” is not answered.`);
    return answer.quotes[0];
  };
  return { verbatim, linked, first };
}

describe('withReaderLinks', () => {
  it('leads to the quote’s place where the document has no address of its own', async () => {
    const { first } = await openLinked();
    const { citation } = await first('Who bought the kettle?');
    expect(citation.deepLink).toBe(publicUrl + readerPath(citation));
    expect(readerPath(citation)).toMatch(/^\/sources\/[0-9a-f]{12}\?start=0&end=63#quote$/);
  });

  it('leaves a better link, and words, spans and receipts as they are', async () => {
    const { first, verbatim } = await openLinked();
    expect((await first('Who cut the elm?')).citation.deepLink).toMatch(
      /^https:\/\/example\.org\/elm#:~:text=/,
    );
    const quote = await first('Who bought the kettle?');
    const { deepLink: _, ...citation } = quote.citation;
    const scoped = verbatim.within(place);
    expect(scoped.stands(quote)).toBe(true);
    const { answer } = await scoped.trace('Who bought the kettle?');
    expect((await scoped.verify(quote.receipt ?? ''))?.receipt.text).toBe(quote.text);
    expect(answer).toMatchObject({ quotes: [{ text: quote.text, citation }] });
  });

  it('links what is recalled, suggested and found again, too', async () => {
    const { linked, first } = await openLinked();
    const { citation } = await first('Who bought the kettle?');
    const scoped = linked.within(place);
    const [asked] = await scoped.questions({});
    const recalled = await scoped.recall(asked?.id ?? '');
    const links = [
      recalled?.kind === 'answered' ? recalled.quotes[0].citation.deepLink : '',
      (await scoped.suggest('kettle', 1))[0]?.citation.deepLink,
      scoped.quoteAt(citation.documentId, citation.span)?.citation.deepLink,
    ];
    expect(new Set(links)).toEqual(new Set([citation.deepLink]));
  });
});
