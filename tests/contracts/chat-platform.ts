// What every chat platform does, tried through its fake server: one suite for all of them.
import { afterAll, beforeAll, describe, it, onTestFinished } from 'vitest';
import type { Check } from './chat/check.ts';
import { promises } from './chat/promises.ts';
import { changed, said } from './chat/said.ts';
import type { OpenStage, Stage } from './chat/stage.ts';
import { unsure } from './chat/unsure.ts';
import { commands, pages, presses } from './chat/used.ts';

export const checks: readonly Check[] = [
  ...[...said, ...changed, ...commands, ...presses, ...pages],
  ...[...unsure, ...promises],
];

/** Why a check does not apply to a platform; undefined where it does. */
export function reasonToSkip(
  { needs = [] }: Check,
  { abilities }: Pick<Stage, 'abilities'>,
): string | undefined {
  const missing = needs.filter((ability) => !abilities[ability]);
  return missing.length === 0 ? undefined : `the platform has no ${missing.join(', ')}`;
}

/** Checks that need nothing of their own share one stage: rooms and people are new in each. */
export function chatPlatformContract(name: string, abilities: Stage['abilities'], open: OpenStage): void {
  describe(`${name} as a chat platform`, () => {
    const ends: (() => Promise<void> | void)[] = [];
    let shared: Stage | undefined;
    beforeAll(async () => {
      shared = await open({ questionsPerMinute: 1_000 }, (end) => ends.unshift(end));
    });
    afterAll(async () => {
      for (const end of ends) await end();
    });
    for (const check of checks) {
      const reason = reasonToSkip(check, { abilities });
      if (reason !== undefined) {
        it.skip(`${check.name} (skipped: ${reason})`);
        continue;
      }
      it(check.name, async () => {
        const stage = check.opens === undefined ? shared : await open(check.opens, onTestFinished);
        if (stage === undefined) throw new Error('The stage did not open.');
        await check.run(stage);
      });
    }
  });
}
