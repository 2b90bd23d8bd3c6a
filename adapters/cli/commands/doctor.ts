// doctor: what is wrong, and how to fix it.
import { renderChecks } from '../render/checks.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import type { JsonOption } from './open.ts';
import type { Services } from './services.ts';

/** 0 where no check fails, 1 where any does. */
export async function doctor(
  options: JsonOption,
  surroundings: Surroundings,
  services: Services,
): Promise<ExitStatus> {
  const { environment, output } = surroundings;
  const { checkEverything } = await services.doctor();
  const given = options.corpus === undefined ? {} : { VERBATIM_CORPUS: options.corpus };
  const checks = await checkEverything({ ...environment, ...given });
  const failing = checks.filter(({ state }) => state === 'failing').length;
  const text =
    options.json === true
      ? JSON.stringify({ state: failing === 0 ? 'ok' : 'failing', checks })
      : renderChecks(checks, styleFor(surroundings));
  output.write(`${text}\n`);
  return failing === 0 ? 0 : 1;
}
