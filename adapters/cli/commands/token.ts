// token: who is let in to the page, the API and MCP, by name and role.
import {
  addAccessToken,
  listAccessTokens,
  openLog,
  type Role,
  revokeAccessToken,
  roles,
  VerbatimError,
} from '../../../src/index.ts';
import { itemsIn } from '../../shared/items.ts';
import { tokenWords } from '../../shared/wording/terminal/tokens.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { renderTable } from '../terminal/table.ts';
import { type CorpusOption, configFor, type JsonOption } from './open.ts';

export interface AddTokenOptions extends CorpusOption {
  readonly role: string;
  readonly collections?: string;
}

/** Characters. */
const longestName = 60;

function nameIn(given: string): string {
  const name = given.trim().normalize('NFC');
  if (name === '' || name.length > longestName || /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u.test(name))
    throw new VerbatimError('USAGE', tokenWords.nameWanted);
  return name;
}

function roleIn(given: string): Role {
  const role = roles.find((one) => one === given);
  if (role === undefined) throw new VerbatimError('USAGE', tokenWords.roleWanted(roles));
  return role;
}

function collectionsIn(given: string): readonly string[] {
  const collections = itemsIn(given).map((name) => name.normalize('NFC'));
  // An empty list would give nothing, and "all" or "none" would be taken for the name of a folder.
  if (
    collections.length === 0 ||
    collections.some((name) => /[/\\]/.test(name) || /^(?:all|none)$/.test(name))
  )
    throw new VerbatimError('USAGE', tokenWords.collectionsWanted);
  return collections;
}

export async function addToken(
  given: string,
  options: AddTokenOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const [name, role] = [nameIn(given), roleIn(options.role)];
  const limit = options.collections === undefined ? {} : { collections: collectionsIn(options.collections) };
  const log = await openLog('silent');
  const secret = await addAccessToken(configFor(options, surroundings), log, { name, role, ...limit });
  surroundings.errors.write(`${tokenWords.added(name, role)}\n`);
  surroundings.output.write(`${secret}\n`);
  return 0;
}

export async function listTokens(options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> {
  const tokens = await listAccessTokens(configFor(options, surroundings), await openLog('silent'));
  const { output } = surroundings;
  if (options.json === true) output.write(`${JSON.stringify(tokens)}\n`);
  else if (tokens.length === 0) output.write(`${tokenWords.none}\n`);
  else output.write(`${renderTable(tokenWords.head, tokens.map(tokenWords.row), styleFor(surroundings))}\n`);
  return 0;
}

export async function revokeToken(
  given: string,
  options: CorpusOption,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const name = nameIn(given);
  if (!(await revokeAccessToken(configFor(options, surroundings), await openLog('silent'), name)))
    throw new VerbatimError('USAGE', tokenWords.unknown(name));
  surroundings.output.write(`${tokenWords.revoked(name)}\n`);
  return 0;
}
