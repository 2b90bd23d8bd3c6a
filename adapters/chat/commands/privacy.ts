// "/verbatim privacy" says what is stored; "/verbatim forget-all" deletes what everybody of a tenant asked, once that is confirmed.
import { isTraced, VerbatimError } from '../../../src/index.ts';
import { adminUse } from '../../shared/wording/chat/commands.ts';
import { forgetAllWords, privacyLines, privacyWords } from '../../shared/wording/chat/privacy.ts';
import { journalWords } from '../../shared/wording/journal.ts';
import type { Context } from '../context/context.ts';
import { forgetAll } from '../context/forget.ts';
import { commandRun } from '../parts/command.ts';
import type { RawAsker } from '../port/events.ts';
import { bold, line, type Part, paragraph, plain } from '../port/message.ts';

export function privacyParts({ verbatim, platform }: Context, asker: RawAsker): readonly Part[] {
  const { tenantNoun, abilities } = platform;
  const use = (words: string, command: string): Part => [
    paragraph(plain(`${words} `), commandRun(platform, asker, command)),
  ];
  return [
    [paragraph(bold(privacyWords.title))],
    ...privacyLines(verbatim.retentionDays, tenantNoun, isTraced()).map(line),
    use(privacyWords.forgetMe, '/verbatim forget-me'),
    use(privacyWords.forgetAll, adminUse('forget-all', abilities.adminCommand)),
  ];
}

/** Confirmed by a word, which no slip of a finger types. */
const confirmed = 'everything';

export async function forgetAllParts(
  context: Context,
  asker: RawAsker,
  words: string,
  isAdministrator: boolean,
): Promise<readonly Part[]> {
  const { verbatim, platform } = context;
  try {
    if (words.trim().toLowerCase() === confirmed) {
      const { questions, ratings, notYetErased } = await forgetAll(context, asker, isAdministrator);
      const done = line(forgetAllWords.done(questions, ratings));
      return notYetErased === undefined ? [done] : [done, line(journalWords.notErased(notYetErased))];
    }
    const use = adminUse('forget-all', platform.abilities.adminCommand);
    const questions = await verbatim.countAll(asker, { isPlatformAdministrator: isAdministrator });
    return [line(forgetAllWords.confirm(questions, platform.tenantNoun, use))];
  } catch (error) {
    if (!(error instanceof VerbatimError) || error.code !== 'FORGET_FORBIDDEN') throw error;
    return [line(forgetAllWords.administrators)];
  }
}
