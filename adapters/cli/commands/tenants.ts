// tenants: what each tenant asked, and the end of one.
import { VerbatimError } from '../../../src/index.ts';
import { tenantsWords } from '../../shared/wording/terminal/tenants.ts';
import { confirm, type YesOption } from '../terminal/confirm.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { renderTable } from '../terminal/table.ts';
import { type JsonOption, withVerbatim } from './open.ts';

export const listTenants = (options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const asked = await verbatim.tenants();
    const found = await Promise.all(
      [...surroundings.platforms.chats.keys()].map(
        async (platform) => (await verbatim.installations?.list(platform)) ?? [],
      ),
    );
    const installed = found.flat();
    const listed = [
      ...asked.map((usage) => ({ ...usage, last: new Date(usage.last).toISOString() })),
      ...installed
        .filter(({ isRemoved }) => !isRemoved)
        .map(({ platform, tenant, organisation }) => ({ platform, tenant: tenant || organisation }))
        .filter(
          (one) => !asked.some(({ platform, tenant }) => platform === one.platform && tenant === one.tenant),
        )
        .map((one) => ({ ...one, questions: 0, people: 0, last: '' })),
    ].map((one) => ({ ...one, installed: stateOf(one, installed) }));
    const { output } = surroundings;
    if (options.json === true) output.write(`${JSON.stringify(listed)}\n`);
    else {
      const rows = listed.map(({ platform, tenant, questions, people, last, installed: state }) => [
        ...[platform, tenant, String(questions), String(people), last.slice(0, 10)],
        tenantsWords.installed(state),
      ]);
      output.write(`${renderTable(tenantsWords.head, rows, styleFor(surroundings))}\n`);
    }
    return 0;
  });

type Installation = {
  readonly platform: string;
  readonly tenant: string;
  readonly organisation: string;
  readonly isRemoved: boolean;
};

function stateOf(
  { platform, tenant }: { readonly platform: string; readonly tenant: string },
  installed: readonly Installation[],
): 'installed' | 'removed' | undefined {
  const found = installed.find(
    (one) => one.platform === platform && (one.tenant || one.organisation) === tenant,
  );
  if (found === undefined) return undefined;
  return found.isRemoved ? 'removed' : 'installed';
}

/** Deletes all that is stored of a tenant beside receipts. The scopes file stays the operator's. */
export async function removeTenant(
  platform: string,
  tenant: string,
  options: JsonOption & YesOption,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const known = [...surroundings.platforms.local, ...surroundings.platforms.chats.keys()];
  if (!known.includes(platform))
    throw new VerbatimError('USAGE', tenantsWords.unknownPlatform(platform, known));
  if (tenant.trim() === '') throw new VerbatimError('USAGE', tenantsWords.noId);
  const what = tenantsWords.question(platform, tenant);
  if (!(await confirm(`${what} [y/N] `, what, options, surroundings))) return 1;
  return withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const forgotten = await verbatim.forgetTenant(platform, tenant);
    surroundings.output.write(`${tenantsWords.removed(tenant, forgotten)}\n`);
    return forgotten.notYetErased === undefined ? 0 : 2;
  });
}
