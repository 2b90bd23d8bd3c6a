// Metrics for Prometheus, and the response times on the administrator's page. Counted since the program started.
import { Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { Corpus, Verbatim } from '../../../src/index.ts';
import type { Reporting } from '../../shared/adapter.ts';

/** Seconds: upper ends of the groups of response times. */
export const timeSteps = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5] as const;

export interface Metrics {
  /** The same core, with the questions of every platform counted and timed. */
  readonly measured: (verbatim: Verbatim) => Verbatim;
  /** Answers per step of response time; the last count is of answers slower than every step. */
  readonly responseTimes: () => Promise<readonly number[]>;
  /** In Prometheus's text format. */
  readonly text: (parts: readonly Reporting[]) => Promise<string>;
  readonly contentType: string;
}

/** `now` in milliseconds since 1970. */
export function createMetrics(now: () => number): Metrics {
  const registry = new Registry();
  const registers = [registry];
  const questions = new Counter({
    name: 'verbatim_questions_total',
    help: 'Questions by platform and outcome.',
    labelNames: ['platform', 'outcome'],
    registers,
  });
  const seconds = new Histogram({
    name: 'verbatim_answer_seconds',
    help: 'Seconds from a question to its remembered answer.',
    labelNames: ['platform'],
    buckets: [...timeSteps],
    registers,
  });
  const underWay = new Gauge({
    name: 'verbatim_questions_under_way',
    help: 'Questions that wait for their answer, or for the answer to be remembered.',
    registers,
  });
  const corpus = createCorpusGauges(registry);
  const rerankings = createRerankerCounters(registry);
  const claims = createClaimCounter(registry);
  const parts = createPartGauges(registry, now);

  return {
    measured: (verbatim) => {
      claims.watch(verbatim);
      corpus.watch(verbatim);
      rerankings.watch(verbatim);
      const ask: Verbatim['ask'] = async (question) => {
        const { platform } = question.asker;
        const stop = seconds.startTimer({ platform });
        underWay.inc();
        try {
          const answer = await verbatim.ask(question);
          questions.inc({ platform, outcome: answer.kind });
          return answer;
        } catch (error) {
          questions.inc({ platform, outcome: 'failed' });
          throw error;
        } finally {
          underWay.dec();
          stop();
        }
      };
      return { ...verbatim, ask };
    },
    responseTimes: async () => {
      const { values } = await seconds.get();
      const upTo = (step: number | '+Inf'): number =>
        values
          .filter(({ metricName, labels }) => isBucket(metricName, labels, step))
          .reduce((sum, { value }) => sum + value, 0);
      const totals = [...timeSteps, '+Inf' as const].map(upTo);
      return totals.map((total, index) => total - (totals[index - 1] ?? 0));
    },
    text: (reporting) => {
      parts.take(reporting);
      return registry.metrics();
    },
    contentType: registry.contentType,
  };
}

/** prom-client puts a bucket's upper end among the labels. */
const isBucket = (name: string | undefined, labels: object, step: number | string): boolean =>
  name?.endsWith('_bucket') === true && 'le' in labels && labels.le === step;

function createCorpusGauges(registry: Registry) {
  let watched: Verbatim | undefined;
  const gauge = (name: string, help: string, measure: (corpus: Corpus) => number): void => {
    const made = new Gauge({
      name,
      help,
      registers: [registry],
      collect: () => {
        if (watched !== undefined) made.set(measure(watched.whole.corpus));
      },
    });
  };
  gauge('verbatim_documents', 'Documents of the corpus.', ({ documents }) => documents.length);
  gauge('verbatim_problems', 'Problems of the corpus.', ({ problems }) => problems.length);
  gauge('verbatim_characters', 'UTF-16 units of all documents’ texts.', ({ documents }) =>
    documents.reduce((sum, { text }) => sum + text.length, 0),
  );
  return {
    watch: (verbatim: Verbatim): void => {
      watched = verbatim;
    },
  };
}

/** Taken from the core's own count. */
function createClaimCounter(registry: Registry) {
  let watched: Verbatim | undefined;
  const unwritten = new Counter({
    name: 'verbatim_claims_in_memory_total',
    help: 'Questions that were claimed in memory alone, since the store was late: lost if the process ended before their answer.',
    registers: [registry],
    collect: () => {
      unwritten.reset();
      unwritten.inc(watched?.claims.unwritten() ?? 0);
    },
  });
  return {
    watch: (verbatim: Verbatim): void => {
      watched = verbatim;
    },
  };
}

/** Taken from the core's own counts; without a reranker, there are none. */
function createRerankerCounters(registry: Registry) {
  const registers = [registry];
  let watched: Verbatim | undefined;
  const seconds = new Counter({
    name: 'verbatim_reranker_seconds_total',
    help: 'Seconds that rerankings took, with their wait for each other.',
    registers,
    collect: () => {
      seconds.reset();
      seconds.inc(watched?.rerankings()?.seconds ?? 0);
    },
  });
  const outcomes = new Counter({
    name: 'verbatim_rerankings_total',
    help: 'Lists of passages or sentences handed to the reranker, by outcome.',
    labelNames: ['outcome'],
    registers,
    collect: () => {
      outcomes.reset();
      for (const [outcome, count] of Object.entries(watched?.rerankings()?.outcomes ?? {}))
        outcomes.inc({ outcome }, count);
    },
  });
  return {
    watch: (verbatim: Verbatim): void => {
      watched = verbatim;
    },
  };
}

/** Parts of the core; all others are platforms. */
const core = ['corpus', 'store'];

/** The corpus part is as old as the current revision. */
function createPartGauges(registry: Registry, now: () => number) {
  const registers = [registry];
  const isOk = new Gauge({
    name: 'verbatim_part_ok',
    help: '1 where a part of the program is well.',
    labelNames: ['part'],
    registers,
  });
  const age = new Gauge({
    name: 'verbatim_part_age_seconds',
    help: 'Seconds for which a part has been as it is; of the corpus, the age of the revision that is asked.',
    labelNames: ['part'],
    registers,
  });
  const reconnects = new Counter({
    name: 'verbatim_reconnects_total',
    help: 'Connections to a platform that were lost and came back.',
    labelNames: ['platform'],
    registers,
  });
  const storeErrors = new Counter({
    name: 'verbatim_store_errors_total',
    help: 'Failures of the store.',
    registers,
  });
  return {
    take: (reporting: readonly Reporting[]): void => {
      reconnects.reset();
      storeErrors.reset();
      for (const { name: part, health } of reporting) {
        const { state, since, failures = 0 } = health();
        isOk.set({ part }, state === 'ok' ? 1 : 0);
        age.set({ part }, (now() - since) / 1000);
        if (part === 'store') storeErrors.inc(failures);
        else if (!core.includes(part)) {
          const isLost = state === 'failing' && failures > 0;
          reconnects.inc({ platform: part }, failures - (isLost ? 1 : 0));
        }
      }
    },
  };
}
