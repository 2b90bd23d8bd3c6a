// Traces are off until OpenTelemetry's settings ask for them, and say what is missing.
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { startTracing, tracingPackages } from '../../../adapters/shared/tracing/tracing.ts';
import { wantsTraces } from '../../../adapters/shared/tracing/wanted.ts';
import { type Facts, inSpan, isTraced, traceWith } from '../../../src/tracing/span.ts';
import { newTemporaryFolder } from '../../temporary.ts';

const endpoint = 'http://127.0.0.1:4318';

it.each([
  [false, {}],
  [true, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint }],
  [true, { OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: `${endpoint}/v1/traces` }],
  [true, { OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: endpoint }],
  [false, { OTEL_EXPORTER_OTLP_ENDPOINT: '', OTEL_EXPORTER_OTLP_TRACES_ENDPOINT: '' }],
  [false, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_SDK_DISABLED: 'TRUE' }],
  [false, { OTEL_EXPORTER_OTLP_ENDPOINT: endpoint, OTEL_TRACES_EXPORTER: 'none' }],
])('are %s with %o', (wanted, environment) => {
  expect(wantsTraces(environment)).toBe(wanted);
});

it('names the packages that are missing, and goes on', async () => {
  const said: unknown[] = [];
  const log = { debug() {}, info() {}, error() {}, warn: (fields: unknown) => void said.push(fields) };
  await startTracing('0.0.0', newTemporaryFolder(), log)();
  expect(said).toEqual([{ missing: expect.arrayContaining(['@opentelemetry/sdk-trace-node']) }]);
  expect(await inSpan('answer', async () => 7)).toBe(7);
});

it('says that packages are of another version, and goes on', async () => {
  const data = newTemporaryFolder();
  for (const name of tracingPackages) {
    const folder = join(data, 'node_modules', name);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), JSON.stringify({ name, version: '0.1.0', main: 'index.js' }));
    writeFileSync(join(folder, 'index.js'), 'exports.old = true;');
  }
  const said: string[] = [];
  const log = { debug() {}, info() {}, error() {}, warn: (_: unknown, text: string) => void said.push(text) };
  await startTracing('0.0.0', data, log)();
  expect(said).toEqual([expect.stringContaining('other versions')]);
  expect(isTraced()).toBe(false);
});

it('gives what the work gives, with a tracer or without', async () => {
  const told: Facts[] = [];
  traceWith((_name, work) => work((facts) => told.push(facts)));
  onTestFinished(() => traceWith(undefined));
  const asked = inSpan('answer', async (tell) => {
    tell({ quotes: 2 });
    throw new Error('a failure');
  });
  await expect(asked).rejects.toThrow('a failure');
  expect(told).toEqual([{ quotes: 2 }]);
});
