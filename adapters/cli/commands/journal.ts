// unanswered, export, cite, forget-me: what people do with what the bot remembers.
import { type QuestionFilter, readSince, type Style, styles, VerbatimError } from '../../../src/index.ts';
import { gapsAsMarkdown } from '../../shared/export/gaps.ts';
import { type PacketFormat, packetFormats, renderPacket } from '../../shared/export/packet.ts';
import { forgot } from '../../shared/wording/journal.ts';
import { unknownReceipt, unknownStyle, wrongFormat } from '../../shared/wording/proof.ts';
import { renderGaps } from '../render/gaps.ts';
import { styleFor } from '../terminal/style.ts';
import { askerIn, type ExitStatus, type Surroundings, terminalPlace } from '../terminal/surroundings.ts';
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

export const unanswered = (options: UnansweredOptions, surroundings: Surroundings): Promise<ExitStatus> =>
  withVerbatim(options, surroundings, 'reader', async (verbatim) => {
    const gaps = await verbatim.whole.gaps(sinceOf(options));
    const text = (): string =>
      options.markdown === true ? gapsAsMarkdown(gaps) : `${renderGaps(gaps, styleFor(surroundings))}\n`;
    surroundings.output.write(options.json === true ? `${JSON.stringify({ gaps })}\n` : text());
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
    const questions = await verbatim.whole.questions({
      ...sinceOf(options),
      ...(until === undefined ? {} : { until: readSince(until, Date.now()) }),
      ...(conversation === undefined ? {} : { conversation: { platform, id: conversation } }),
    });
    surroundings.output.write(renderPacket(questions, format satisfies PacketFormat));
    return 0;
  });
}

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
    const forgotten = await verbatim.forget(askerIn(surroundings));
    surroundings.output.write(`${forgot(forgotten)}\n`);
    return forgotten.notYetErased === undefined ? 0 : 2;
  });
