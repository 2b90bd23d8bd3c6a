// What the scope of mcp leaves out is in no reply of any tool.
import { describe, expect, it } from 'vitest';
import { openStage } from './stage.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/salaries.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
};
const secret = /zanzibar|salaries/i;
const question = 'What was the salary of Ada Quill in 1988?';

describe('a document out of scope', () => {
  it.each([
    ['its own line', 'default: all\nmcp: [open]\n'],
    ['a list without it', 'default: none\nterminal: all\nmcp: [open]\n'],
  ])('is in no reply: %s', async (_, yaml) => {
    const { call, verbatim } = await openStage({ ...files, 'scopes.yaml': yaml }, { scopes: 'scopes.yaml' });
    const hidden = verbatim.whole.corpus.documents.find(({ path }) => path.startsWith('closed/'));
    const terminal = {
      ...{ platform: 'terminal', tenant: 'local', conversation: 'terminal' },
      ...{ audience: 'direct' as const, user: 'ada' },
    };
    const seen = await verbatim.whole.trace(question);
    expect(seen.answer.kind).toBe('answered');
    const [quote] = seen.answer.kind === 'answered' ? seen.answer.quotes : [];
    const kept = quote === undefined ? undefined : await verbatim.within(terminal).keep(quote);
    const receipt = kept?.receipt;
    expect(receipt).toMatch(/^V-/);
    const calls: [string, Record<string, unknown>][] = [
      ['ask', { question }],
      ['ask', { question: 'What documents do you have?' }],
      ['find_passages', { words: 'salary pounds' }],
      ['find_passages', { words: 'zanz' }],
      ['read', { id: hidden?.id }],
      ['verify', { receipt }],
      ['cite', { receipt }],
      ['check_quotes', { text: 'They wrote “the salary of Ada Quill was 900 pounds in 1988”.' }],
      ['list_documents', {}],
      ['list_documents', { filter: 'salar' }],
      ['search', { query: 'salary pounds' }],
      ['fetch', { id: hidden?.id }],
      ['fetch', { id: `${hidden?.id}#0-20` }],
    ];
    for (const [tool, given] of calls) {
      const { text, structured } = await call(tool, given);
      const leaks = secret.test(text + JSON.stringify(structured ?? {}));
      expect({ tool, given, leaks }).toEqual({ tool, given, leaks: false });
    }
    expect((await call('verify', { receipt })).isError).toBe(true);
    expect((await call('fetch', { id: hidden?.id })).isError).toBe(true);
    expect((await call('list_documents')).structured.total).toBe(1);
    expect((await call('ask', { question: 'When was the kettle bought?' })).text).toContain('1987');
  });

  it('is every document where the file gives mcp nothing', async () => {
    const yaml = 'default: none\nterminal: all\n';
    const { call } = await openStage({ ...files, 'scopes.yaml': yaml }, { scopes: 'scopes.yaml' });
    expect((await call('list_documents')).structured.documents).toEqual([]);
    expect((await call('ask', { question })).structured.reason).toBe('nothing-in-scope');
  });
});
