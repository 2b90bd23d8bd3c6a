// accept-removal: the operator's word to a running bot that missing documents were removed on purpose.
import { acceptRemoval, listFiles } from '../../../src/index.ts';
import { importWords } from '../../shared/wording/terminal/import.ts';
import { type CorpusOption, configFor } from '../commands/open.ts';
import { confirm, type YesOption } from '../terminal/confirm.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

export interface AcceptRemovalOptions extends CorpusOption, YesOption {}

export async function acceptMissing(
  options: AcceptRemovalOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { corpus, data } = configFor(options, surroundings);
  const { paths = [] } = await listFiles(corpus);
  const question = importWords.askAccept(paths.length);
  if (!(await confirm(question, importWords.wouldAccept, options, surroundings))) {
    surroundings.output.write(`${importWords.left}\n`);
    return 1;
  }
  await acceptRemoval(data);
  surroundings.output.write(`${importWords.accepted}\n`);
  return 0;
}
