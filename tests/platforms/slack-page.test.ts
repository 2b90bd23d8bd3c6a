// The page that draws messages: it shows them as they are, and nothing that was written becomes markup of the page.
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { html } from './slack/page/html.ts';
import { rawCall } from './slack/raw-call.ts';
import type { JsonObject } from './slack/types.ts';
import { openSlackServer, plainOf, type SlackServer } from './slack-server.ts';

const channel = 'C0RESEARCH';
const ada = 'U0ADA';

let slack: SlackServer;
beforeAll(async () => {
  slack = await openSlackServer({ retryDelaysMs: [] });
});
afterAll(() => slack.close());

const text = (words: string, style?: JsonObject) => ({
  type: 'text',
  text: words,
  ...(style ? { style } : {}),
});
const quote = (...elements: object[]) => ({
  type: 'rich_text',
  elements: [{ type: 'rich_text_quote', elements }],
});

async function drawn(blocks: readonly object[]): Promise<string> {
  const { body } = await rawCall(slack, 'chat.postMessage', { channel, text: 'a', blocks });
  expect(body).toMatchObject({ ok: true });
  const page = await (await fetch(`${slack.url}/_page/${channel}?theme=dark`)).text();
  const articles = page.split('<article');
  return articles.at(-1) ?? '';
}

describe('the page of a channel', () => {
  it('draws quotes, marks, buttons and links', async () => {
    const drawing = await drawn([
      quote(text('It was '), text('opened', { bold: true }), text(' then.')),
      { type: 'context', elements: [{ type: 'mrkdwn', text: '[1] <https://example.org/a|A title>' }] },
      {
        type: 'actions',
        elements: [{ type: 'button', style: 'primary', text: { type: 'plain_text', text: 'Context' } }],
      },
    ]);
    expect(drawing).toContain('<blockquote>It was <b>opened</b> then.</blockquote>');
    expect(drawing).toContain('[1] <a href="https://example.org/a" rel="noreferrer">A title</a>');
    expect(drawing).toContain('<button class="primary">Context</button>');
  });

  it('names people, shows private words to their reader, and puts replies under their root', () => {
    const root = slack.say(channel, ada, '<@U0BO> a question');
    slack.say(channel, ada, 'another question');
    slack.say(channel, 'U0BO', 'the answer', { thread: root.ts });
    const page = slack.page(`/_page/${channel}`) ?? '';
    expect(page).toContain('<span class="mention">@bo</span>');
    expect(page.indexOf('the answer')).toBeLessThan(page.indexOf('another question'));
  });

  it('draws Home and modals, and nothing where there is nothing', async () => {
    const blocks = [{ type: 'header', text: { type: 'plain_text', text: 'Welcome home' } }];
    expect(slack.page(`/_page/home/${ada}`)).toBeUndefined();
    await rawCall(slack, 'views.publish', { user_id: ada, view: { type: 'home', blocks } });
    expect(slack.page(`/_page/home/${ada}`)).toContain('<h3>Welcome home</h3>');
    expect((await fetch(`${slack.url}/_page/C0NONE`)).status).toBe(404);
  });

  it('lets no text become markup, and no link run a script', async () => {
    const hostile = `<img src=x onerror=alert(1)> "'&amp;`;
    const drawing = await drawn([
      quote(text(hostile), { type: 'link', url: 'javascript:alert(1)', text: 'click' }),
      { type: 'section', text: { type: 'mrkdwn', text: '<javascript:alert(1)|click> &lt;b&gt;' } },
    ]);
    expect(drawing).not.toContain('<img');
    expect(drawing).not.toContain('href="javascript:');
    expect(drawing).toContain('&lt;b&gt;');
  });

  it('escapes whatever is put into a template', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (words) => {
        const written = html`<p>${words}</p>`.html.slice(3, -4);
        expect(written).not.toMatch(/[<>"']/);
        const read = written
          .replaceAll('&lt;', '<')
          .replaceAll('&gt;', '>')
          .replaceAll('&quot;', '"')
          .replaceAll('&#39;', "'")
          .replaceAll('&amp;', '&');
        expect(read).toBe(words);
      }),
    );
  });
});

describe('the plain text of blocks', () => {
  it('gives the text of a quote back exactly', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'grapheme', minLength: 1 }), { minLength: 1 }), (parts) => {
        const blocks = [
          quote(...parts.map((part, index) => text(part, index % 2 ? { bold: true } : undefined))),
        ];
        expect(plainOf(blocks)).toBe(parts.join(''));
      }),
    );
  });

  it('reads mrkdwn as its reader sees it', () => {
    const blocks = [
      { type: 'section', text: { type: 'mrkdwn', text: '*a* &lt;b&gt; <https://example.org|c> `d`' } },
    ];
    expect(plainOf(blocks)).toBe('a <b> c d');
  });
});
