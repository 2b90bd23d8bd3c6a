// check-corpus and sources: what became of each file, for a person or as JSON.
import { loadCorpus, reportCorpus, reportDocument } from '../../../src/index.ts';
import { renderCorpus, renderSources } from '../render/corpus.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { configFor, type JsonOption } from './open.ts';

/** 1 where there is a problem. */
export async function checkCorpus(options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> {
  const report = reportCorpus(await loadCorpus(configFor(options, surroundings).corpus));
  const drawn = options.json === true ? JSON.stringify(report) : renderCorpus(report, styleFor(surroundings));
  surroundings.output.write(`${drawn}\n`);
  return report.problems.length === 0 ? 0 : 1;
}

export async function sources(options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> {
  const { documents } = await loadCorpus(configFor(options, surroundings).corpus);
  const reports = documents.map(reportDocument);
  const drawn =
    options.json === true
      ? JSON.stringify({ documents: reports })
      : renderSources(reports, styleFor(surroundings));
  surroundings.output.write(`${drawn}\n`);
  return 0;
}
