// unanswered, export, cite, forget-me: what people do with what the bot remembers.
import { type QuestionFilter, readSince, type Style, styles, VerbatimError } from '../../../src/index.ts';
import { gapsAsMarkdown } from '../../shared/export/gaps.ts';
import { type PacketFormat, packetFormats, packetPieces } from '../../shared/export/packet.ts';
import { damagedRows, forgot, pruned, pruneNeedsConfirm } from '../../shared/wording/journal.ts';
import { unknownReceipt, unknownStyle, wrongFormat } from '../../shared/wording/proof.ts';
import { renderGaps } from '../render/gaps.ts';
import { styleFor } from '../terminal/style.ts';
import {
  askerIn,
  type ExitStatus,
  mcpAskerIn,
  type Surroundings,
  terminalPlace,
} from '../terminal/surroundings.ts';
import { type CorpusOption, withVerbatim } from './open.ts';

export interface SpanOptions extends CorpusOption {
  readonly since?: string;
}

export interface UnansweredOptions extends SpanOptions {
  readonly json?: boolean;
  readonly markdown?: boolean;
}

const sinceOf = ({ since }: SpanOptions): Pick<QuestionFilter, 'since'> =>
  since === undefined ? {} : { since: readSince(since, Date.now()) };

/** Questions in different words that are gathered: nobody else waits for it. */
const mostListed = 5_000;

export const unanswered = (options: UnansweredOptions, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const gaps = await verbatim.whole.gaps(sinceOf(options), mostListed);
    const text = (): string =>
      options.markdown === true ? gapsAsMarkdown(gaps) : `${renderGaps(gaps, styleFor(surroundings))}\n`;
    surroundings.output.write(options.json === true ? `${JSON.stringify(gaps)}\n` : text());
    return 0;
  });

export interface ExportOptions extends SpanOptions {
  readonly format: string;
  readonly until?: string;
  readonly platform: string;
  readonly conversation?: string;
}

export async function exportPacket(options: ExportOptions, surroundings: Surroundings): Promise<ExitStatus> {
  const format = packetFormats.find((known) => known === options.format);
  if (format === undefined) throw new VerbatimError('USAGE', wrongFormat(options.format, packetFormats));
  const { until, conversation, platform } = options;
  return withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const filter = {
      ...sinceOf(options),
      ...(until === undefined ? {} : { until: readSince(until, Date.now()) }),
      ...(conversation === undefined ? {} : { conversation: { platform, id: conversation } }),
    };
    const { output, errors } = surroundings;
    let damaged = 0;
    const questions = async function* () {
      for await (const page of verbatim.whole.pages(filter)) {
        damaged += page.damaged.length;
        yield page.questions;
      }
    };
    for await (const piece of packetPieces(questions(), format satisfies PacketFormat))
      await written(output, piece);
    if (damaged === 0) return 0;
    errors.write(`${damagedRows(damaged)}\n`);
    return 1;
  });
}

/** A reader that is slower than the store holds it up, so that nothing is gathered in memory. */
const written = (output: Surroundings['output'], text: string): Promise<void> =>
  new Promise((resolve, reject) => {
    output.write(text, (error) => (error === null || error === undefined ? resolve() : reject(error)));
  });

export interface CiteOptions extends CorpusOption {
  readonly style: string;
}

export async function cite(
  code: string,
  options: CiteOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const known = styles.find(({ name }) => name === options.style);
  if (known === undefined) {
    throw new VerbatimError(
      'USAGE',
      unknownStyle(
        options.style,
        styles.map(({ name }) => name),
      ),
    );
  }
  return withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const reference = await verbatim.within(terminalPlace).cite(code, known.name satisfies Style);
    if (reference === undefined) throw new VerbatimError('USAGE', unknownReceipt(code));
    surroundings.output.write(reference);
    return 0;
  });
}

export const forgetMe = (options: CorpusOption, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'tool', async (verbatim) => {
    const typed = await verbatim.forget(askerIn(surroundings));
    // What models asked on the person's behalf is theirs too. The later call says what is not yet erased of both.
    const asked = await verbatim.forget(mcpAskerIn(surroundings));
    const forgotten = {
      ...asked,
      questions: typed.questions + asked.questions,
      ratings: typed.ratings + asked.ratings,
    };
    surroundings.output.write(`${forgot(forgotten)}\n`);
    return forgotten.notYetErased === undefined ? 0 : 2;
  });

/** For a clock that jumped and is right: what the bot would not delete for it. */
export const prune = (
  { confirm }: CorpusOption & { readonly confirm?: boolean },
  surroundings: Surroundings,
): Promise<ExitStatus> => {
  if (confirm !== true) throw new VerbatimError('USAGE', pruneNeedsConfirm);
  return withVerbatim({}, surroundings, 'tool', async (verbatim) => {
    const deleted = await verbatim.pruneConfirmed();
    surroundings.output.write(`${pruned(deleted)}\n`);
    return deleted.notYetErased === undefined ? 0 : 2;
  });
};
