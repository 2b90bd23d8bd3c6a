// Each workspace that installed the app: whether its token is good, and whether it is served.
import {
  type Installation,
  messageOf,
  openLog,
  type Platforms,
  readConfig,
  readInstallations,
  VerbatimError,
} from '../../../src/index.ts';
import { type Check, fault, fine, warning } from '../../shared/doctor/check.ts';
import { checkTenants } from '../../shared/doctor/tenant-check.ts';
import { platform } from '../address/places.ts';
import { presenceIn } from '../install/installer.ts';
import { type Installed, idOf, installedOf, isUseless } from '../install/store.ts';
import { call } from './call.ts';

const label = 'slack installations';

export async function checkInstallations(
  environment: Readonly<Record<string, string | undefined>>,
  platforms: Platforms,
  apiUrl: string,
): Promise<readonly Check[]> {
  try {
    const stored = (await stateOf(environment)).filter(({ isRemoved }) => !isRemoved);
    const installed = stored.flatMap(installedOf);
    const unopened = stored.filter(({ secret }) => secret === undefined);
    const useless = stored.filter(isUseless);
    const { kind: _, ...presence } = presenceIn(installed);
    const names = new Map(installed.map((one) => [idOf(one), one.name]));
    return [
      ...(unopened.length === 0 ? [] : [fault(label, unopenedOf(unopened), otherKey)]),
      ...(useless.length === 0 ? [] : [fault(label, uselessOf(useless), again)]),
      installed.length === 0
        ? warning(
            label,
            'No workspace has installed the app.',
            'Open /slack/install of this bot in a browser.',
          )
        : await tokenCheck(apiUrl, installed),
      ...(await checkTenants(environment, platforms, { platform, ...presence, isOpen: true }, names)),
    ];
  } catch (error) {
    return [fault(label, messageOf(error))];
  }
}

async function stateOf(
  environment: Readonly<Record<string, string | undefined>>,
): Promise<readonly Installation[]> {
  try {
    return (await readInstallations(readConfig(environment), await openLog('silent'), platform)) ?? [];
  } catch (error) {
    if (error instanceof VerbatimError && error.code === 'STORE_ABSENT') return [];
    throw error;
  }
}

async function tokenCheck(apiUrl: string, installed: readonly Installed[]): Promise<Check> {
  const refused: string[] = [];
  for (const one of installed) {
    const { ok, error } = await call(apiUrl, 'auth.test', one.token);
    // A running bot renews tokens that expire.
    if (!ok && error !== 'token_expired') refused.push(`${one.name} (${idOf(one)}): ${error}`);
  }
  const detail = `${installed.length} installed`;
  if (refused.length === 0) return fine(label, detail);
  return fault(label, `${detail}; Slack refuses the token of ${refused.join(', ')}`, again);
}

const again = 'Have the app installed there again, by /slack/install.';
const namesOf = (stored: readonly Installation[]): string =>
  stored.map(({ tenant, organisation }) => tenant || organisation).join(', ');
const unopenedOf = (stored: readonly Installation[]): string =>
  `VERBATIM_SECRET_KEY does not open the installation of ${namesOf(stored)}.`;
const uselessOf = (stored: readonly Installation[]): string =>
  `There is no token of the bot in the installation of ${namesOf(stored)}.`;
const otherKey =
  'Put the key that they were sealed with after the first one, with a comma between, or have the app installed there again.';
