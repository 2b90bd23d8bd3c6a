// What the evaluate commands do, once their options are read.
import { evaluateAbsence, heldOutHalf, loadCorpus, readTopics } from '../../../src/index.ts';
import { configFor } from '../commands/open.ts';
import { renderReport } from '../render/reports.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { type AllOptions, measureAll } from './all.ts';
import { conclude, type Measured } from './conclude.ts';
import { type CorporaOptions, measureCorpora } from './corpora.ts';
import { type DocumentsOptions, measureDocuments, measureSelection } from './orders.ts';
import { type EvaluateOptions, readText, setName } from './sets.ts';
import { measureTopics, type TopicsOptions } from './topics.ts';

export const evaluateTopicsFile = async (
  options: TopicsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> => conclude([await measureTopics(options, surroundings)], options, surroundings);

export const evaluateCorporaFolder = async (
  options: CorporaOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> => conclude([await measureCorpora(options, surroundings)], options, surroundings);

export const evaluateSelectionFile = async (
  file: string,
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> =>
  conclude([await measureSelection(file, options, surroundings)], options, surroundings);

export const evaluateDocumentsFile = async (
  options: DocumentsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> => conclude([await measureDocuments(options, surroundings)], options, surroundings);

export const evaluateAll = async (options: AllOptions, surroundings: Surroundings): Promise<ExitStatus> =>
  conclude(await measureAll(options, surroundings), options, surroundings);

export async function evaluateAbsenceFile(
  options: TopicsOptions,
  surroundings: Surroundings,
): Promise<ExitStatus> {
  const { documents } = await loadCorpus(configFor(options, surroundings).corpus);
  const topics = heldOutHalf(readTopics(await readText(options.topics)));
  const reports = await evaluateAbsence(setName(options.topics), documents, topics);
  const measured = reports.map(
    (report): Measured => ({
      reports: [report],
      render: (baseline, style) => renderReport(report, baseline, style),
    }),
  );
  return conclude(measured, options, surroundings);
}
