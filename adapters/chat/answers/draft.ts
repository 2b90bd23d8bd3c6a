// Checks the quotations of a draft that somebody handed in as a file, and gives back a marked copy. Only they see it.
import { draftLimits, isDraft, messageOf, type ReadDraft } from '../../../src/index.ts';
import { copyName, markedDraft } from '../../shared/export/marked-draft.ts';
import { draftRefused, draftWords } from '../../shared/wording/chat/drafts.ts';
import { checkWords } from '../../shared/wording/proof.ts';
import type { Context } from '../context/context.ts';
import { seenBy } from '../context/seen-by.ts';
import { page } from '../parts/page.ts';
import { checkedPart, checkParts } from '../parts/proof.ts';
import type { Command, GivenFile } from '../port/events.ts';
import { line, sentence } from '../port/message.ts';

/** The file of a command that is a draft, or else its first, to say why it is none. */
export const draftOf = ({ files = [] }: Pick<Command, 'files'>): GivenFile | undefined =>
  files.find(({ name }) => isDraft(name)) ?? files[0];

export function checkDraft(context: Context, event: Command, file: GivenFile): Promise<void> {
  const { answering, verbatim } = context;
  const { send, whisper, attach } = event.respond('private');
  return answering.guarded('check a draft', whisper, async () => {
    const asker = seenBy(context, event.asker, 'private');
    const refused = await answering.refusalOfQuestion(asker);
    if (refused !== undefined) return whisper(sentence(refused));
    const draft = await readGiven(context, file);
    if (typeof draft === 'string') return whisper(sentence(draft));
    if (draft.kind === 'refused') return whisper(sentence(draftRefused(draft.reason)));
    const checked = await verbatim.within(asker).checkQuotes(draft.text);
    const others = (event.files ?? []).filter((one) => one !== file && isDraft(one.name)).length;
    const notes = others === 0 ? [] : [line(draftWords.others(others))];
    if (attach === undefined || checked.quotations.length === 0)
      return send(page([...checkParts(checked), ...notes]));
    const name = copyName(file.name);
    // The copy has all of them: beside it, only what is wrong is shown.
    const wrong = checked.quotations.filter(({ verdict }) => verdict.kind !== 'exact').map(checkedPart);
    const summary = line(checkWords.summary(checked));
    const message = page([summary, line(draftWords.copy(name)), ...notes, ...wrong]);
    return attach(message, { name, text: markedDraft(draft.text, checked) });
  });
}

/** Milliseconds that fetching a file may take. */
const patience = 20_000;

/** A sentence where it could not be fetched. A file that is none we read is not fetched. */
async function readGiven(
  { verbatim, log }: Pick<Context, 'verbatim' | 'log'>,
  { name, size, read }: GivenFile,
): Promise<ReadDraft | string> {
  if (!isDraft(name)) return { kind: 'refused', reason: 'format' };
  if (size > draftLimits.bytes) return { kind: 'refused', reason: 'too-large' };
  try {
    return await verbatim.readDraft(name, await read(draftLimits.bytes, AbortSignal.timeout(patience)));
  } catch (error) {
    log.warn({ reason: messageOf(error) }, 'a file could not be fetched');
    return draftWords.notFetched;
  }
}
