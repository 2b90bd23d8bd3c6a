// What /healthz and /readyz report: the health of each part and of the whole.
import type { Health, Verbatim } from '../../../src/index.ts';
import type { Reporting } from '../../shared/adapter.ts';

export interface PartReport {
  readonly name: string;
  readonly state: Health['state'];
  /** ISO 8601, UTC. */
  readonly since: string;
  readonly detail?: string;
}

export interface Readiness {
  /** The worst of the parts. */
  readonly state: Health['state'];
  readonly parts: readonly PartReport[];
}

export function readinessOf(parts: readonly Reporting[]): Readiness {
  const reports = parts.map(reportOf);
  const states = reports.map(({ state }) => state);
  const state = (['failing', 'starting'] as const).find((worse) => states.includes(worse)) ?? 'ok';
  return { state, parts: reports };
}

function reportOf({ name, health }: Reporting): PartReport {
  const { state, since, detail } = health();
  return { name, state, since: new Date(since).toISOString(), ...(detail === undefined ? {} : { detail }) };
}

/** The core counts as two parts. */
export const corePartsOf = (verbatim: Pick<Verbatim, 'corpusHealth' | 'health'>): Reporting[] => [
  { name: 'corpus', health: () => verbatim.corpusHealth() },
  { name: 'store', health: () => verbatim.health() },
];
