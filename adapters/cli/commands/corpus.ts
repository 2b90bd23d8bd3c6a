// check-corpus and sources: a report on each file and a list of documents, as text or JSON.
import { openLog, readCorpus, reportCorpus, reportDocument } from '../../../src/index.ts';
import { renderCorpus, renderSources } from '../render/corpus.ts';
import { styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { configFor, type JsonOption } from './open.ts';

/** 1 where there are problems. */
export async function checkCorpus(options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> {
  const config = configFor(options, surroundings);
  const report = reportCorpus(await readCorpus(config, await openLog('silent')));
  const text = options.json === true ? JSON.stringify(report) : renderCorpus(report, styleFor(surroundings));
  surroundings.output.write(`${text}\n`);
  return report.problems.length === 0 ? 0 : 1;
}

export async function sources(options: JsonOption, surroundings: Surroundings): Promise<ExitStatus> {
  const { documents } = await readCorpus(configFor(options, surroundings), await openLog('silent'));
  const reports = documents.map(reportDocument);
  const text =
    options.json === true
      ? JSON.stringify({ documents: reports })
      : renderSources(reports, styleFor(surroundings));
  surroundings.output.write(`${text}\n`);
  return 0;
}
