// Traces, as OpenTelemetry's own collector receives them from a bot that serves Slack: the path of a question, without its words.
import { spawn } from 'node:child_process';
import { symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runVerbatim } from '../adapters/cli/run.ts';
import { freePort } from '../adapters/slack/free-port.ts';
import { openSlackServer } from '../platforms/slack-server.ts';
import { newTemporaryFolder } from '../temporary.ts';

const { COLLECTOR: collector, OTEL_PACKAGES: packages } = process.env;
const absent = collector === undefined || packages === undefined;

const question = 'When did the US blacklist NSO Group?';

/** All that the collector wrote by the time that it ended, and how to end it. */
async function openCollector(port: number) {
  const config = join(newTemporaryFolder(), 'collector.yaml');
  writeFileSync(
    config,
    `receivers: { otlp: { protocols: { http: { endpoint: "127.0.0.1:${port}" } } } }
exporters: { debug: { verbosity: detailed } }
service:
  telemetry: { metrics: { level: none } }
  pipelines: { traces: { receivers: [otlp], exporters: [debug] } }
`,
  );
  const process = spawn(collector ?? '', ['--config', `file:${config}`]);
  onTestFinished(() => void process.kill());
  let said = '';
  process.stderr.on('data', (part) => {
    said += String(part);
  });
  await expect.poll(() => said, { timeout: 20_000 }).toContain('Everything is ready');
  const exited = new Promise((resolve) => process.once('exit', resolve));
  return async () => {
    process.kill();
    await exited;
    return said;
  };
}

/** Each span's name, its parent's name, and its facts. */
function spansIn(said: string) {
  const spans = said
    .split(/^Span #\d+$/m)
    .slice(1)
    .map((text) => ({
      id: /^ +ID +: (\w+)/m.exec(text)?.[1],
      parent: /^ +Parent ID +: (\w*)/m.exec(text)?.[1] ?? '',
      name: /^ +Name +: (\S+)/m.exec(text)?.[1] ?? '',
      facts: [...text.matchAll(/^ +-> (verbatim\.\w+): \w+\((.*)\)$/gm)].map(
        ([, name, value]) => `${name}=${value}`,
      ),
    }));
  return spans.map(({ name, parent, facts }) => ({
    name,
    parent: spans.find(({ id }) => id === parent)?.name,
    facts,
  }));
}

test.skipIf(absent)(
  'a question in Slack is one trace, from the message to the reply',
  async () => {
    const port = await freePort();
    const end = await openCollector(port);
    const slack = await openSlackServer({ mode: 'socket' });
    onTestFinished(slack.close);
    const data = newTemporaryFolder();
    symlinkSync(packages ?? '', join(data, 'node_modules'));
    const { status, errors } = await runVerbatim(['start'], {
      environment: {
        ...{ PORT: '0', VERBATIM_DATA: data },
        ...{
          SLACK_BOT_TOKEN: slack.tokens.bot,
          SLACK_APP_TOKEN: slack.tokens.app,
          SLACK_API_URL: slack.apiUrl,
        },
        ...{ OTEL_EXPORTER_OTLP_ENDPOINT: `http://127.0.0.1:${port}`, OTEL_SERVICE_NAME: 'handbook' },
      },
      signal: { after: /"platform":"slack","msg":"answering"/, name: 'SIGTERM' },
      meanwhile: async () => {
        await slack.command('C0RESEARCH', 'U0ADA', '/ask', question);
        await slack.until(() => slack.ephemerals('U0ADA').length === 1);
      },
    });
    expect(status).toBe(0);
    expect(errors).toContain('traces are sent');
    const said = await end();
    const spans = spansIn(said);
    expect(spans.map(({ name, parent }) => `${parent} > ${name}`).sort()).toEqual([
      'undefined > verbatim.question',
      'verbatim.answer > verbatim.remembering',
      'verbatim.answer > verbatim.reranking',
      'verbatim.answer > verbatim.retrieval',
      'verbatim.question > verbatim.answer',
      'verbatim.question > verbatim.reply',
    ]);
    const factsOf = (name: string) => spans.find((span) => span.name === name)?.facts.join(' ');
    expect(factsOf('verbatim.answer')).toMatch(
      /platform=slack verbatim\.kind=answered verbatim\.quotes=[123]$/,
    );
    // On a busy machine it comes too late, which is an answer, too.
    expect(factsOf('verbatim.reranking')).toMatch(
      /verbatim\.outcome=(?:used|too-late) verbatim\.by=small encoder/,
    );
    expect(said).toContain('-> service.name: Str(handbook)');
    // Nor who asked, nor where.
    expect(said).not.toMatch(/blacklist|NSO|U0ADA|C0RESEARCH/i);
  },
  90_000,
);
