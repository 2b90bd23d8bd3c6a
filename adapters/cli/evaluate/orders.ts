// Measures how candidates and documents are ordered, without asking for an answer.
import {
  evaluateDocuments,
  evaluateSelection,
  readDocuments,
  readJudgements,
  readQueries,
  readSelection,
} from '../../../src/index.ts';
import { missedDocuments, missedSelection } from '../render/evaluation.ts';
import { renderReport } from '../render/reports.ts';
import { createProgress } from '../terminal/progress.ts';
import type { Surroundings } from '../terminal/surroundings.ts';
import type { Measured } from './conclude.ts';
import { type EvaluateOptions, readText, setName } from './sets.ts';

export interface DocumentsOptions extends EvaluateOptions {
  readonly corpus: string;
  readonly queries: string;
  readonly qrels: string;
}

export async function measureSelection(
  file: string,
  options: EvaluateOptions,
  surroundings: Surroundings,
): Promise<Measured> {
  const set = setName(file);
  const questions = readSelection(await readText(file));
  const progress = createProgress(set, questions.length, surroundings);
  const { report, ordered } = await evaluateSelection(set, questions, progress.advance);
  progress.end();
  return {
    reports: [report],
    render: (baseline, style) =>
      [
        renderReport(report, baseline, style),
        ...(options.misses === true ? missedSelection(ordered, style) : []),
      ].join('\n\n'),
  };
}

export async function measureDocuments(
  options: DocumentsOptions,
  surroundings: Surroundings,
): Promise<Measured> {
  const set = setName(options.corpus);
  const [documents, queries, qrels] = await Promise.all(
    [options.corpus, options.queries, options.qrels].map(readText),
  );
  const asked = readQueries(queries ?? '');
  const progress = createProgress(set, asked.length, surroundings);
  const { report, ordered } = await evaluateDocuments(
    set,
    readDocuments(documents ?? ''),
    asked,
    readJudgements(qrels ?? ''),
    progress.advance,
  );
  progress.end();
  return {
    reports: [report],
    render: (baseline, style) =>
      [
        renderReport(report, baseline, style),
        ...(options.misses === true ? missedDocuments(ordered, style) : []),
      ].join('\n\n'),
  };
}
