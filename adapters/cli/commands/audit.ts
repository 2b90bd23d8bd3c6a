// audit: what was done by those who may change something.
import { openLog, readAudit, readSince } from '../../../src/index.ts';
import { auditHeadings, auditRow, auditWords } from '../../shared/wording/pages/audit.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { renderTable } from '../terminal/table.ts';
import { configFor, type JsonOption } from './open.ts';

export interface AuditOptions extends JsonOption {
  readonly since?: string;
}

/** Entries: more than anybody reads, and few enough to hold at once. */
const most = 10_000;

export async function listAudit(options: AuditOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const since = options.since === undefined ? 0 : readSince(options.since, Date.now());
  const config = configFor(options, surroundings);
  const entries = await readAudit(config, await openLog('silent'), since, most);
  const { output } = surroundings;
  if (options.json === true) output.write(`${JSON.stringify(entries)}\n`);
  else if (entries.length === 0) output.write(`${auditWords.none}\n`);
  else output.write(`${renderTable(auditHeadings, entries.map(auditRow), styleFor(surroundings))}\n`);
  return 0;
}
