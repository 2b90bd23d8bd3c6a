// The terminal chat's reply to one line: an answer, or the result of a command.
import { type Answer, reportDocument, type Verbatim, VerbatimError, verdicts } from '../../../src/index.ts';
import { corpusSummary } from '../../shared/wording/corpus.ts';
import { journalWords, rated } from '../../shared/wording/journal.ts';
import { unknownReceipt } from '../../shared/wording/proof.ts';
import { chatHelp, ratingUsage, unknownChatCommand } from '../../shared/wording/terminal/terminal.ts';
import { renderAnswer } from '../render/answer.ts';
import { renderSources } from '../render/corpus.ts';
import { renderVerified } from '../render/proof.ts';
import { renderTrace } from '../render/trace.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { askerIn, type Surroundings } from '../terminal/surroundings.ts';

/** Returns '' for an empty line, and 'quit' where the person leaves. */
export function createReplies(
  verbatim: Verbatim,
  surroundings: Surroundings,
  style: Style,
): (line: string) => Promise<string> {
  const asker = askerIn(surroundings);
  const scoped = verbatim.within(asker);
  let last: Answer | undefined;
  /** The last question about the documents. */
  let before: string | undefined;

  const answer = async (text: string): Promise<string> => {
    const from = performance.now();
    last = await verbatim.ask({ text, asker, ...(before === undefined ? {} : { previous: before }) });
    // A follow-up does not refer to thanks or greetings in between.
    if (last.kind !== 'told') before = last.understood ?? last.question;
    return renderAnswer(last, style, performance.now() - from);
  };
  const rate = async (words: readonly string[]): Promise<string> => {
    const verdict = verdicts.find((known) => known === words[0]);
    if (last === undefined) return journalWords.nothingAskedYet;
    if (verdict === undefined) return ratingUsage;
    const note = words.slice(1).join(' ');
    const rating = { answerId: last.id, verdict, ...(note === '' ? {} : { note }) };
    return rated(await verbatim.rate(asker, rating));
  };
  const verify = async (code: string): Promise<string> => {
    const verified = await scoped.verify(code);
    return verified === undefined ? unknownReceipt(escapeLine(code)) : renderVerified(verified, style);
  };
  const commands: Readonly<Record<string, (words: readonly string[]) => string | Promise<string>>> = {
    '/help': () => chatHelp,
    '/quit': () => 'quit',
    '/exit': () => 'quit',
    '/sources': () =>
      [renderSources(scoped.corpus.documents.map(reportDocument), style), corpusSummary(scoped.corpus)].join(
        '\n\n',
      ),
    '/why': async () =>
      last === undefined
        ? journalWords.nothingAskedYet
        : renderTrace(await scoped.trace(before ?? last.question), style),
    '/rate': rate,
    '/verify': ([code = '']) => verify(code),
  };
  return async (line) => {
    if (line === '') return '';
    if (!line.startsWith('/')) return answer(line);
    const [name = '', ...words] = line.split(/\s+/);
    const command = commands[name.toLowerCase()];
    if (command === undefined) return unknownChatCommand(escapeLine(name));
    try {
      return await command(words);
    } catch (error) {
      // Errors that a person can act on are shown and the chat continues; anything else is a bug and ends it.
      if (error instanceof VerbatimError) return escapeLine(error.message);
      throw error;
    }
  };
}
