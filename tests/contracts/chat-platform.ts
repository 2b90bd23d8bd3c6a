// What every chat platform does, tried through its fake server: one suite for all of them.
import { describe, it } from 'vitest';
import type { Check } from './chat/check.ts';
import { promises } from './chat/promises.ts';
import { changed, said } from './chat/said.ts';
import type { OpenStage, Stage } from './chat/stage.ts';
import { commands, pages, presses } from './chat/used.ts';

export const checks: readonly Check[] = [...said, ...changed, ...commands, ...presses, ...pages, ...promises];

/** Why a check does not apply to a platform; undefined where it does. */
export function reasonToSkip(
  { needs = [] }: Check,
  { abilities }: Pick<Stage, 'abilities'>,
): string | undefined {
  const missing = needs.filter((ability) => !abilities[ability]);
  return missing.length === 0 ? undefined : `the platform has no ${missing.join(', ')}`;
}

/** `open` closes what it opened with the test that asked for it; `shared` lives as long as the suite. */
export function chatPlatformContract(name: string, open: OpenStage, shared: () => Promise<Stage>): void {
  describe(`${name} as a chat platform`, () => {
    it.each(checks)('$name', async (check) => {
      const stage = check.opens === undefined ? await shared() : await open(check.opens);
      const reason = reasonToSkip(check, stage);
      if (reason === undefined) await check.run(stage);
    });
  });
}
