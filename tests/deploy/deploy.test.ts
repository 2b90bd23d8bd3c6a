// What operators get in deploy/, compose.yaml and the Dockerfile: that it speaks of the program as it is, and agrees with itself.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { createMetrics } from '../../adapters/web/server/metrics.ts';

const read = (path: string): string => readFileSync(path, 'utf8');

describe('the dashboard and the alerts', () => {
  /** Without what Prometheus adds to the name of a histogram. */
  const namesIn = (text: string): readonly string[] => [
    ...new Set(
      [...text.matchAll(/\bverbatim_\w+/g)].map(([name]) => name.replace(/_(?:bucket|sum|count)$/, '')),
    ),
  ];
  const exposed = async (): Promise<readonly string[]> => {
    const text = await createMetrics(Date.now).text([]);
    return [...text.matchAll(/^# HELP (\w+)/gm)].map(([, name = '']) => name).filter((name) => name !== '');
  };

  test.each(['deploy/grafana/verbatim.json', 'deploy/prometheus/alerts.yaml'])(
    '%s asks for figures that /metrics has',
    async (path) => {
      const names = namesIn(read(path));
      expect(names.length).toBeGreaterThan(5);
      const known = await exposed();
      expect(names.filter((name) => !known.includes(name))).toEqual([]);
    },
  );

  test('the dashboard shows every figure', async () => {
    const shown = namesIn(read('deploy/grafana/verbatim.json'));
    expect((await exposed()).filter((name) => !shown.includes(name))).toEqual([]);
  });

  test('each panel of the dashboard has a number and a place of its own', () => {
    const panel = z.object({ id: z.number(), gridPos: z.object({ x: z.number(), y: z.number() }) });
    const { panels } = z
      .object({ panels: z.array(panel) })
      .parse(JSON.parse(read('deploy/grafana/verbatim.json')));
    expect(new Set(panels.map(({ id }) => id)).size).toBe(panels.length);
    expect(new Set(panels.map(({ gridPos: { x, y } }) => `${x} ${y}`)).size).toBe(panels.length);
  });
});

describe('the image', () => {
  const dockerfile = read('Dockerfile');
  const settings = Object.fromEntries(
    [...dockerfile.matchAll(/^ENV (.+)$/gm)].flatMap(([, pairs = '']) =>
      pairs.split(' ').map((pair) => pair.split('=')),
    ),
  );
  const [, user] = /^USER (\d+):\d+$/m.exec(dockerfile) ?? [];

  test('runs in Kubernetes as its own user, with its settings', () => {
    const [set] = parseAllDocuments(read('deploy/kubernetes/verbatim.yaml')).map((one): unknown =>
      one.toJS(),
    );
    const container = z.object({
      env: z.array(z.object({ name: z.string(), value: z.string() })),
      volumeMounts: z.array(z.object({ mountPath: z.string() })),
    });
    const pod = z.object({
      securityContext: z.object({ runAsUser: z.number(), fsGroup: z.number() }),
      containers: z.tuple([container]),
    });
    const { spec } = z.object({ spec: z.object({ template: z.object({ spec: pod }) }) }).parse(set);
    const { securityContext, containers } = spec.template.spec;
    expect([securityContext.runAsUser, securityContext.fsGroup].map(String)).toEqual([user, user]);
    const given = Object.fromEntries(containers[0].env.map(({ name, value }) => [name, value]));
    expect(settings).toMatchObject(given);
    const mounted = containers[0].volumeMounts.map(({ mountPath }) => mountPath);
    expect(mounted).toEqual([settings['VERBATIM_DATA'], settings['VERBATIM_CORPUS'], '/tmp']);
  });

  test('runs in Compose with its settings', () => {
    const bot = z.object({
      environment: z.record(z.string(), z.union([z.string(), z.number()]).transform(String)),
    });
    const { services } = z.object({ services: z.object({ bot }) }).parse(parse(read('compose.yaml')));
    const { VERBATIM_SIGN_IN: signIn, ...given } = services.bot.environment;
    expect(settings).toMatchObject(given);
    expect(signIn).toBe(`\${VERBATIM_SIGN_IN:-${settings['VERBATIM_SIGN_IN']}}`);
  });

  test('is built from files that its builder is sent', () => {
    const sent = read('.dockerignore')
      .split('\n')
      .flatMap((line) => (line.startsWith('!') ? [line.slice(1)] : []));
    expect(sent.length).toBeGreaterThan(5);
    for (const path of sent) expect(readdirSync(join(path, '..')), path).toContain(path.split('/').at(-1));
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, paths = '']) =>
      paths.split(' '),
    );
    const missing = copied.filter(
      (path) => path !== '.' && !sent.some((one) => path === one || path.startsWith(`${one}/`)),
    );
    expect(missing).toEqual([]);
  });

  test('has the optional packages in the versions that the documents name', () => {
    const script = read('deploy/image/install-packages.sh');
    const documents = read('docs/reranker.md') + read('docs/ocr.md');
    const packages = [...script.matchAll(/(?<= )@?[\w./-]+@\d+\.\d+\.\d+/g)].map(([name]) => name);
    expect(packages.length).toBeGreaterThan(2);
    expect(packages.filter((name) => !documents.includes(name))).toEqual([]);
  });
});
