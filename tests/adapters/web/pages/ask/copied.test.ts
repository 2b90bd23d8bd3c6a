// What the buttons below a quote copy.
import { fromMarkdown } from 'mdast-util-from-markdown';
import { describe, expect, it } from 'vitest';
import { asMarkdown, asText } from '../../../../../adapters/web/pages/ask/quote.tsx';
import { writeFolder } from '../../../../folders.ts';
import { openSite } from '../../site.ts';

const text = 'The *oak* of [1987](https://evil.example) said <b>yes</b> & `no` to_all # of | them.';

async function quoteOf(url?: string) {
  const { verbatim } = await openSite({
    corpus: await writeFolder({
      'oak.txt': `${text}\n`,
      'sources.yaml': `sources:\n  - path: oak.txt\n    title: An [oak]\n${url === undefined ? '' : `    url: ${url}\n`}`,
    }),
  });
  const { answer } = await verbatim.whole.trace('What did the oak say in 1987?');
  if (answer.kind === 'told' || answer.kind === 'abstained') throw new Error('There is no quote.');
  return answer.quotes[0];
}

describe('a copied quote', () => {
  it('is the same words when its Markdown is read, and names its source with a link', async () => {
    const [block, source] = fromMarkdown(asMarkdown(await quoteOf('https://wire.example/oak'))).children;
    const words = JSON.stringify(block);
    expect(block).toMatchObject({
      type: 'blockquote',
      children: [{ children: [{ type: 'text', value: text }] }],
    });
    expect(words).not.toContain('"link"');
    expect(source).toMatchObject({
      children: [
        { value: '— ' },
        {
          type: 'link',
          url: expect.stringMatching(/^https:\/\/wire\.example\/oak/),
          children: [{ value: 'An [oak]' }],
        },
        { value: expect.stringContaining('line 1') },
      ],
    });
  });

  it('has no link to nowhere, and no address that a browser would run', async () => {
    for (const url of [undefined, 'javascript:alert(1)']) {
      const markdown = asMarkdown(await quoteOf(url));
      expect(JSON.stringify(fromMarkdown(markdown))).not.toContain('"link"');
    }
  });

  it('with its citation begins with the words', async () => {
    expect(asText(await quoteOf()).startsWith(`“${text}”\n— An [oak], `)).toBe(true);
  });
});
