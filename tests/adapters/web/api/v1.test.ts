// /api/v1: what each endpoint gives, held against its own description by an independent reader of JSON Schema.
import { describe, expect, it } from 'vitest';
import { runVerbatim } from '../../cli/in-process.ts';
import { type Json, openApi as openDescribed } from './described.ts';

const files = {
  'open/tea.txt': 'The kettle was bought by Ada Quill in 1987.\n',
  'open/notes.md': '# Trees\n\nThe oak is old.\n\n## Elms\n\nThe elm fell in 1987, in a storm.\n',
  'more/pay.csv': 'name,pay\nAda,900\nBo,800\n',
  'empty.txt': '',
  'sources.yaml':
    'sources:\n  - path: open/tea.txt\n    title: A kettle\n    publisher: The Wire\n    date: 2021-05\n  - path: open/notes.md\n    date: "2019"\n',
};
const question = 'When was the kettle bought?';
const admin = 'an-administrators-token';
const token = 'a-token-of-many-letters';

const openApi = (environment: Readonly<Record<string, string>> = {}) => openDescribed(files, environment);

describe('/api/v1', () => {
  it('gives at each endpoint what its description says', async () => {
    const api = await openApi({ VERBATIM_ADMIN_TOKEN: admin });
    const asked = await api.call('ask', { body: { question } });
    expect(asked.json).toMatchObject({ kind: 'answered', quotes: [{ text: files['open/tea.txt'].trim() }] });
    const { receipt } = asked.json.quotes[0];
    const none = await api.call('ask', { body: { question: 'What does the zeppelin eat?' } });
    expect(none.json.kind).toBe('abstained');
    expect((await api.call('ask', { body: { question: 'Hello!' } })).json.kind).toBe('told');

    const found = await api.call('findPassages', { query: { words: 'elm storm', most: '3' } });
    expect(found.json.passages[0]).toMatchObject({
      text: 'The elm fell in 1987, in a storm.',
      receipt: expect.stringMatching(/^V-/),
    });
    const suggested = await api.call('suggest', { query: { text: 'elm st' } });
    expect(suggested.json.passages[0].text).toBe('The elm fell in 1987, in a storm.');

    const { json: list } = await api.call('listDocuments');
    expect(list).toMatchObject({ page: 1, pages: 1, total: 3 });
    const tea = list.documents.find(({ path }: Json) => path === 'open/tea.txt');
    expect(tea).toMatchObject({ title: 'A kettle', published: '2021-05', collection: 'open', words: 9 });
    expect((await api.call('getDocument', { path: { id: tea.id } })).json).toEqual(tea);
    const read = await api.call('readDocument', {
      path: { id: tea.id },
      query: { start: '4', end: '10', context: '4' },
    });
    expect(read.json).toMatchObject({ start: 0, text: 'The kettle was' });
    expect(files['open/tea.txt'].slice(read.json.start, read.json.end)).toBe(read.json.text);
    const original = await api.call('getOriginal', { path: { id: tea.id } });
    expect(original.json).toBe(files['open/tea.txt']);
    expect(original.headers.get('content-security-policy')).toContain('sandbox');
    expect((await api.call('listProblems')).json.problems).toMatchObject([{ path: 'empty.txt' }]);

    expect((await api.call('verifyReceipt', { path: { receipt } })).json.verification.kind).toBe('exact');
    const cited = await api.call('citeReceipt', { path: { receipt }, query: { style: 'apa' } });
    expect(cited.json.reference).toContain('The Wire');
    const text = 'They wrote “the kettle was bought by Bo Quill in 1987” and “the elm fell in 1987”.';
    const checked = await api.call('checkQuotes', { body: { text } });
    expect(checked.json).toMatchObject({
      allExact: false,
      quotations: [{ verdict: { kind: 'altered' } }, { verdict: { kind: 'exact' } }],
    });
    const gaps = await api.call('listGaps', { as: admin, query: { since: '1d' } });
    expect(gaps.json.gaps).toMatchObject([{ example: 'What does the zeppelin eat?', times: 1 }]);
    const audit = await api.call('listAudit', { as: admin });
    expect(audit.json).toMatchObject({ entries: [], more: false });
    expect(audit.headers.get('cache-control')).toBe('no-store');
    expect((await api.call('ask', { as: admin, body: { question } })).json.kind).toBe('answered');
    const own = await api.call('listQuestions', { as: admin });
    expect(own.json.questions).toMatchObject([{ question, kind: 'answered', receipts: [receipt] }]);
    expect(own.headers.get('cache-control')).toBe('no-store');
  });

  it('has no list of questions for strangers, who may be several people', async () => {
    const { call } = await openApi();
    await call('ask', { body: { question } });
    const refused = await call('listQuestions');
    expect([refused.status, refused.json.code]).toEqual([401, 'TOKEN_REQUIRED']);
  });

  it('filters, sorts and pages the list', async () => {
    const { call } = await openApi();
    const paths = async (query: Record<string, string>) =>
      (await call('listDocuments', { query })).json.documents.map(({ path }: Json) => path);
    const [tea, notes, pay] = ['open/tea.txt', 'open/notes.md', 'more/pay.csv'];
    expect(await paths({ collection: 'open' })).toEqual([tea, notes]);
    expect(await paths({ type: 'csv' })).toEqual([pay]);
    expect(await paths({ search: 'wire' })).toEqual([tea]);
    expect(await paths({ from: '2021-05-17' })).toEqual([tea]);
    expect(await paths({ until: '2019-03' })).toEqual([notes]);
    expect(await paths({ from: '2019', until: '2021' })).toEqual([tea, notes]);
    expect(await paths({ problems: 'true' })).toEqual([]);
    expect(await paths({ sort: 'words' })).toEqual([notes, tea, pay]);
    const second = await call('listDocuments', { query: { size: '2', page: '2' } });
    expect(second.json).toMatchObject({ page: 2, pages: 2, total: 3, documents: [{}] });
    expect((await call('listDocuments', { query: { page: '9' } })).json.documents).toEqual([]);
  });

  it('says in words and by code what is wrong', async () => {
    const { call, url } = await openApi({ VERBATIM_ADMIN_TOKEN: admin, VERBATIM_API_TOKENS: token });
    const as = token;
    const wrong = [
      ['ask', { body: { question: '' } }, 400, 'REQUEST_INVALID'],
      ['listDocuments', { query: { from: 'May' } }, 400, 'REQUEST_INVALID'],
      ['listDocuments', { query: { sort: 'constructor' } }, 400, 'REQUEST_INVALID'],
      ['getDocument', { path: { id: 'nosuch' } }, 404, 'NOT_FOUND'],
      ['readDocument', { path: { id: 'nosuch' } }, 404, 'NOT_FOUND'],
      ['getOriginal', { path: { id: '../../etc/passwd' } }, 404, 'NOT_FOUND'],
      ['findPassages', { query: { words: 'a'.repeat(1_001) } }, 400, 'REQUEST_INVALID'],
      ['verifyReceipt', { path: { receipt: 'V-00000' } }, 404, 'NOT_FOUND'],
      ['citeReceipt', { path: { receipt: 'V-00000' }, query: { style: 'x' } }, 400, 'REQUEST_INVALID'],
      ['listGaps', {}, 403, 'ROLE_REQUIRED'],
      ['listGaps', { as: admin, query: { since: 'soon' } }, 400, 'USAGE'],
      ['listAudit', {}, 403, 'ROLE_REQUIRED'],
      ['listAudit', { as: admin, query: { most: '1001' } }, 400, 'REQUEST_INVALID'],
      ['listQuestions', { query: { most: '0' } }, 400, 'REQUEST_INVALID'],
    ] as const;
    for (const [operation, given, status, code] of wrong) {
      const refused = await call(operation, { as, ...given });
      expect([operation, refused.status, refused.json.code]).toEqual([operation, status, code]);
    }
    expect((await call('listDocuments')).json.code).toBe('TOKEN_REQUIRED');
    const unknown = await fetch(`${url}/api/v1/nosuch`, { headers: { Authorization: `Bearer ${token}` } });
    expect([unknown.status, (await unknown.json()) as Json]).toEqual([
      404,
      { code: 'NOT_FOUND', status: 404, detail: expect.stringContaining('/api/v1/openapi.json') },
    ]);
    const method = await fetch(`${url}/api/v1/ask`, { headers: { Authorization: `Bearer ${token}` } });
    expect([method.status, method.headers.get('allow')]).toEqual([405, 'POST']);
  });

  it('does not send again what has not changed', async () => {
    const { url } = await openApi();
    for (const path of ['/api/v1/documents?size=2', '/api/v1/problems', '/api/v1/openapi.json']) {
      const first = await fetch(url + path);
      const etag = first.headers.get('etag') ?? '';
      expect([path, etag]).toEqual([path, expect.stringMatching(/^(?:W\/)?"/)]);
      const again = await fetch(url + path, { headers: { 'If-None-Match': etag } });
      expect([path, again.status]).toEqual([path, 304]);
    }
  });

  it('names every operation once, its tokens and where it is', async () => {
    const { description } = await openApi({
      VERBATIM_PUBLIC_URL: 'https://verbatim.example',
      VERBATIM_API_TOKENS: token,
    });
    const operations = Object.values<Json>(description.paths).flatMap((path) => Object.values<Json>(path));
    const ids = operations.map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(18);
    expect(ids).not.toContain(undefined);
    expect(description).toMatchObject({
      openapi: '3.1.0',
      servers: [{ url: 'https://verbatim.example' }],
      security: [{ bearer: [] }, { session: [] }],
      components: { securitySchemes: { bearer: { type: 'http', scheme: 'bearer' } } },
    });
  });

  it('says what can be sent and where to go from a response, so that programs need not try', async () => {
    const { description } = await openApi();
    const operation = (id: string): Json =>
      Object.values<Json>(description.paths)
        .flatMap((path) => Object.values<Json>(path))
        .find(({ operationId }) => operationId === id);
    const fields = operation('describeDocument').requestBody.content['application/json'].schema.properties;
    const matches = (pattern: string, text: string): boolean => new RegExp(pattern, 'u').test(text);
    const dates = ['2021', '2021-05', '2021-05-31', '2020-02-29', '2021-04-31', '2021-13', '2021-02-30', ''];
    expect(dates.map((date) => matches(fields.published.pattern, date))).toEqual(
      dates.map((_, index) => index < 4),
    );
    expect(matches(fields.title.pattern, ' ')).toBe(false);
    const [since] = operation('listGaps').parameters;
    expect(
      ['30d', '12h', '2021-11-03', 'soon', '2021'].map((text) => matches(since.schema.pattern, text)),
    ).toEqual([true, true, true, false, false]);
    expect(operation('removeDocument').responses['200'].links.restoreDocument.parameters).toEqual({
      undo: '$response.body#/undo',
    });
    expect(Object.keys(operation('ask').responses['200'].links)).toEqual(['verifyReceipt', 'citeReceipt']);
  });

  it('no longer says that no token is needed once there is one', async () => {
    const { description, url, data } = await openApi();
    expect(description.security).toContainEqual({});
    const { output } = await runVerbatim(['token', 'add', 'Ada'], { environment: { VERBATIM_DATA: data } });
    const headers = { Authorization: `Bearer ${output.trim()}` };
    for (const path of ['/api/v1/openapi.json', '/api/openapi.json'])
      expect(((await (await fetch(url + path, { headers })).json()) as Json).security).toEqual([
        { bearer: [] },
        { session: [] },
      ]);
  });
});
