// store copy: moves what is remembered from the data folder into a database, or back.
import { copyStoreTo, storeKinds, VerbatimError } from '../../../src/index.ts';
import { storeWords } from '../../shared/wording/terminal/store.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { renderTable } from '../terminal/table.ts';
import { configFor, type JsonOption } from './open.ts';

/** 0 where every row was copied, 1 where some are damaged and were left out. */
export async function copyStored(
  to: string,
  options: JsonOption,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const kind = storeKinds.find((one) => one === to);
  if (kind === undefined) throw new VerbatimError('USAGE', storeWords.kindWanted(storeKinds));
  const tables = await copyStoreTo(configFor(options, surroundings), kind);
  const { output } = surroundings;
  if (options.json === true) output.write(`${JSON.stringify(tables)}\n`);
  else output.write(`${renderTable(storeWords.head, tables.map(storeWords.row), styleFor(surroundings))}\n`);
  if (options.json !== true) output.write(`${storeWords.copied(kind)}\n`);
  return tables.every(({ leftOut }) => leftOut === 0) ? 0 : 1;
}
