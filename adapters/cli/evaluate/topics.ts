// Measures topics over one folder of documents.
import { evaluateTopics, heldOutHalf, readTopics, reportTopics } from '../../../src/index.ts';
import { type CorpusOption, configFor, openToMeasure } from '../commands/open.ts';
import { missedTopics, renderReliability } from '../render/evaluation.ts';
import { renderReport } from '../render/reports.ts';
import { createProgress } from '../terminal/progress.ts';
import type { Surroundings } from '../terminal/surroundings.ts';
import type { Measured } from './conclude.ts';
import { type EvaluateOptions, readText, setName } from './sets.ts';

export interface TopicsOptions extends EvaluateOptions, CorpusOption {
  readonly topics: string;
  readonly heldOut?: boolean;
}

export async function measureTopics(options: TopicsOptions, surroundings: Surroundings): Promise<Measured> {
  const set = setName(options.topics);
  const all = readTopics(await readText(options.topics));
  const topics = options.heldOut === true ? heldOutHalf(all) : all;
  const verbatim = await openToMeasure(configFor(options, surroundings), surroundings);
  const progress = createProgress(set, topics.length, surroundings);
  try {
    const evaluation = await evaluateTopics(verbatim.whole, topics, progress.advance);
    const report = reportTopics(set, evaluation);
    return {
      reports: [report],
      render: (baseline, style) =>
        [
          renderReport(report, baseline, style),
          renderReliability(evaluation.reliability, style),
          ...(options.misses === true ? missedTopics(evaluation.judged, style) : []),
        ].join('\n\n'),
    };
  } finally {
    progress.end();
    await verbatim.close();
  }
}
