// JSON for programs, its description, and the metrics.
import { describe, expect, it } from 'vitest';
import { answerSchema } from '../../../../src/index.ts';
import { firstUnsure } from '../../../near-misses.ts';
import { openSite } from '../site.ts';

const question = 'When did the US blacklist NSO Group?';
const token = 'a-token-of-many-letters';
const bearer = { Authorization: `Bearer ${token}` };

async function openApi(environment: Readonly<Record<string, string>> = {}) {
  const site = await openSite({ environment });
  const post = (path: string, body: unknown, headers: Readonly<Record<string, string>> = {}) =>
    fetch(site.url + path, {
      method: 'POST',
      body: JSON.stringify(body),
      headers: { 'Content-Type': 'application/json', ...headers },
    });
  return { ...site, post };
}

describe('/api', () => {
  it('answers in the described shape', async () => {
    const { post } = await openApi();
    const answer = answerSchema.parse(await (await post('/api/ask', { question })).json());
    expect(answer.kind === 'answered' && answer.quotes[0].text).toContain('In November 2021');
  });

  it('gives the closest passages in the described shape', async () => {
    const { post, verbatim } = await openApi();
    const near = await firstUnsure(verbatim.whole.trace);
    const answer = answerSchema.parse(await (await post('/api/ask', { question: near })).json());
    expect(answer).toMatchObject({ kind: 'unsure', question: near });
    expect(answer.confidence).toBeLessThan(0.5);
  });

  it('lists the sources and verifies receipts and texts', async () => {
    const { post, read } = await openApi();
    const { documents } = JSON.parse(await read('/api/sources')) as { documents: { words: number }[] };
    expect(documents).toHaveLength(3);
    expect(documents[0]?.words).toBeGreaterThan(100);
    const answer = answerSchema.parse(await (await post('/api/ask', { question })).json());
    const receipt = answer.kind === 'answered' ? answer.quotes[0].receipt : '';
    expect(await (await post('/api/verify', { receipt })).json()).toMatchObject({
      receipt: { code: receipt },
      verification: { kind: 'exact' },
    });
    expect((await post('/api/verify', { receipt: 'V-00000' })).status).toBe(404);
    const text = 'They said “the U.S. Commerce Department blacklisted NSO Group”.';
    expect(await (await post('/api/verify', { text })).json()).toMatchObject({
      quotations: [{ verdict: { kind: 'exact' } }],
    });
  });

  it('says what is wrong with a request', async () => {
    const { post, url } = await openApi();
    const wrong = await post('/api/ask', { questions: 1 });
    expect(wrong.headers.get('content-type')).toBe('application/problem+json; charset=utf-8');
    const detail =
      'The request is not as /api/openapi.json describes it. Missing or wrong: question, questions.';
    expect(await wrong.json()).toEqual({ code: 'REQUEST_INVALID', status: 400, detail });
    const neither = await post('/api/verify', { receipts: 1 });
    expect(await neither.json()).toMatchObject({
      detail: expect.stringMatching(/: receipt, receipts, text\.$/),
    });
    expect((await fetch(`${url}/api/ask`, { method: 'POST' })).status).toBe(400);
    expect((await post('/api/ask', { question: '' })).status).toBe(400);
    const unknown = await fetch(`${url}/api/nosuch`);
    expect([unknown.status, await unknown.json()]).toEqual([
      404,
      { code: 'NOT_FOUND', status: 404, detail: expect.stringContaining('openapi') },
    ]);
  });

  it('is described, what is optional as optional', async () => {
    const { read } = await openApi();
    const described = JSON.parse(await read('/api/openapi.json')) as {
      openapi: string;
      paths: object;
      components: { schemas: { Answer: { oneOf?: unknown; anyOf?: unknown } } };
    };
    expect(described.openapi).toBe('3.1.0');
    expect(Object.keys(described.paths)).toEqual(['/api/ask', '/api/sources', '/api/verify']);
    const { Answer } = described.components.schemas;
    expect(Answer.oneOf ?? Answer.anyOf).toHaveLength(4);
    expect(JSON.stringify(Answer)).not.toContain('prefixItems');
    expect(JSON.stringify(Answer)).toContain('"const":"unsure"');
    expect(JSON.stringify(Answer)).toContain('"exclusiveMaximum":0.5');
    expect(JSON.stringify(Answer)).toContain('"required":["documents","passages","undated"]');
  });

  it('wants a token where there are any', async () => {
    const { post } = await openApi({ VERBATIM_API_TOKENS: `other-token-of-letters, ${token}` });
    expect((await post('/api/ask', { question })).status).toBe(401);
    expect((await post('/api/ask', { question }, { Authorization: 'Bearer x' })).status).toBe(401);
    expect((await post('/api/ask', { question }, bearer)).status).toBe(200);
  });

  it('is off beyond this machine unless there are tokens', async () => {
    const open = { HOST: '0.0.0.0', VERBATIM_PUBLIC: '1' };
    expect((await (await openApi(open)).post('/api/ask', { question })).status).toBe(404);
    const { post } = await openApi({ ...open, VERBATIM_API_TOKENS: token });
    expect((await post('/api/ask', { question }, bearer)).status).toBe(200);
  });

  it('lets programs in where people sign in', async () => {
    const environment = { HOST: '0.0.0.0', VERBATIM_ADMIN_TOKEN: `${token}-2`, VERBATIM_API_TOKENS: token };
    const { post } = await openApi(environment);
    expect((await post('/api/ask', { question }, bearer)).status).toBe(200);
    expect((await post('/api/ask', { question })).status).toBe(401);
  });
});

describe('/metrics', () => {
  it('counts questions by platform and outcome, and times them', async () => {
    const { ask, read, verbatim } = await openApi();
    await ask(question);
    await ask('pancakes');
    await ask(await firstUnsure(verbatim.whole.trace));
    const metrics = await read('/metrics');
    expect(metrics).toContain('verbatim_questions_total{platform="web",outcome="answered"} 1');
    expect(metrics).toContain('verbatim_questions_total{platform="web",outcome="abstained"} 1');
    expect(metrics).toContain('verbatim_questions_total{platform="web",outcome="unsure"} 1');
    expect(metrics).toContain('verbatim_answer_seconds_count{platform="web"} 3');
    expect(metrics).toContain('verbatim_questions_under_way 0');
    expect(metrics).toContain('verbatim_documents 3');
    expect(metrics).toContain('verbatim_part_ok{part="store"} 1');
    expect(metrics).toContain('verbatim_store_errors_total 0');
  });

  it('needs a token beyond this machine', async () => {
    const { url } = await openApi({ HOST: '0.0.0.0', VERBATIM_PUBLIC: '1', VERBATIM_API_TOKENS: token });
    expect((await fetch(`${url}/metrics`)).status).toBe(401);
    expect((await fetch(`${url}/metrics`, { headers: bearer })).status).toBe(200);
  });
});
