// What the scope of the pages leaves out is on no page, in no suggestion, and behind no address.
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeFolder } from '../../folders.ts';
import { openSite, textOf } from './site.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
  'scopes.yaml': 'default: all\nweb: [open]\n',
};
const secret = /zanzibar|salaries/i;

describe('a document out of scope', () => {
  it('is shown nowhere', async () => {
    const corpus = await writeFolder(files);
    const { ask, read, url, send, verbatim } = await openSite({
      corpus,
      scopes: join(corpus, 'scopes.yaml'),
    });
    const hidden = verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('closed/'));
    const asker = {
      platform: 'terminal',
      tenant: 'local',
      audience: 'direct' as const,
      conversation: 'terminal',
      user: 'ada',
    };
    const answer = await verbatim.ask({ text: 'What was the salary of Ada Quill?', asker });
    const receipt = answer.kind === 'answered' ? answer.quotes[0].receipt : '';
    expect(receipt).toMatch(/^V-/);
    const pages = [
      '/',
      `/answers/${answer.id}`,
      '/suggest?q=salary',
      '/sources',
      '/api/sources',
      `/verify?receipt=${receipt}`,
      `/cite?receipt=${receipt}`,
    ];
    const seen = [
      ['asked', await ask('What was the salary of Ada Quill in 1988?')],
      ...(await Promise.all(pages.map(async (path) => [path, await read(path)]))),
    ];
    for (const [path, page = ''] of seen) {
      const html = textOf(page.replaceAll(/value="[^"]*"|<title>.*?<\/title>/g, ''));
      expect({ path, leaks: secret.test(html) }).toEqual({ path, leaks: false });
    }
    const quoted = await send('/verify', { text: 'They wrote “Ada Quill was 900 zanzibar pounds in 1988”.' });
    expect(textOf(await quoted.text())).toContain('not in the documents');
    expect((await fetch(`${url}/sources/${hidden?.id}?start=0&end=9`)).status).toBe(404);
    expect(textOf(await ask('When was the kettle bought?'))).toContain('Ada Quill in 1987');
  });
});
