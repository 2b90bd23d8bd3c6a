// What a client reads by an address, and how an answer comes about; and nothing of it beyond the scope.
import { describe, expect, it } from 'vitest';
import { openStage } from './stage.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'closed/pay.txt': 'The salary of Ada Quill was 900 zanzibar pounds in 1988.\n',
};
const scopes = { ...files, 'scopes.yaml': 'default: none\nmcp: [open]\n' };

async function linksIn(stage: Awaited<ReturnType<typeof openStage>>) {
  const { content } = await stage.client.callTool({
    ...{ name: 'ask', arguments: { question: 'When was the kettle bought?' } },
  });
  return content.flatMap((block) => (block.type === 'resource_link' ? [block.uri] : []));
}

describe('resources', () => {
  it('are linked beside an answer: the quote, as it is today, and its document', async () => {
    const stage = await openStage(files);
    const [quote = '', document = ''] = await linksIn(stage);
    expect([quote, document]).toEqual([
      expect.stringMatching(/^verbatim:\/\/quotes\/V-/),
      expect.stringMatching(/^verbatim:\/\/documents\/[0-9a-f]{12}$/),
    ]);
    const textOf = async (uri: string) => {
      const [found] = (await stage.client.readResource({ uri })).contents;
      return found !== undefined && 'text' in found ? found.text : '';
    };
    expect(await textOf(document)).toBe(files['open/tea.txt']);
    expect(await textOf(quote)).toContain(`> ${files['open/tea.txt'].trim()}`);
  });

  it('are listed and completed', async () => {
    const { client } = await openStage(files);
    const { resources } = await client.listResources();
    expect(resources.map(({ name }) => name).sort()).toEqual([
      'closed/pay.txt',
      'open/tea.txt',
      // The view of quotes, which is no document.
      'quotes',
    ]);
    const { resourceTemplates } = await client.listResourceTemplates();
    expect(resourceTemplates.map(({ uriTemplate }) => uriTemplate).sort()).toEqual([
      'verbatim://documents/{id}',
      'verbatim://quotes/{receipt}',
    ]);
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'verbatim://documents/{id}' },
      argument: { name: 'id', value: 'tea' },
    });
    expect(completion.values.map((id) => `verbatim://documents/${id}`)).toEqual(
      resources.flatMap(({ name, uri }) => (name === 'open/tea.txt' ? [uri] : [])),
    );
  });

  it('hold nothing out of scope', async () => {
    const whole = await openStage(files);
    const { resources: all } = await whole.client.listResources();
    const hidden = all.find(({ name }) => name === 'closed/pay.txt')?.uri ?? '';
    const { client, call } = await openStage(scopes, { scopes: 'scopes.yaml' });
    expect((await client.listResources()).resources.map(({ name }) => name).sort()).toEqual([
      'open/tea.txt',
      'quotes',
    ]);
    await expect(client.readResource({ uri: hidden })).rejects.toThrow();
    await expect(client.readResource({ uri: 'verbatim://quotes/V-XXXXX' })).rejects.toThrow();
    const { completion } = await client.complete({
      ref: { type: 'ref/resource', uri: 'verbatim://documents/{id}' },
      argument: { name: 'id', value: '' },
    });
    expect(completion.values).toHaveLength(1);
    const explained = await call('explain', { question: 'What was the salary of Ada Quill in 1988?' });
    expect(explained.text + JSON.stringify(explained.structured)).not.toMatch(/pay\.txt|zanzibar/);
  });
});

it('explain says why, in figures, and quotes nothing', async () => {
  const { call } = await openStage(files);
  const { text, structured } = await call('explain', { question: 'When was the kettle bought?' });
  expect(structured).toMatchObject({
    kind: 'answered',
    candidates: [{ path: 'open/tea.txt', start: 0, end: 43 }],
  });
  expect(text).toMatch(/^Answered: that the first quote is right is /);
  expect(text).not.toContain('bought by Ada');
});
