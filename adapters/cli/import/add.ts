// add: copies or fetches documents into the corpus, with what is known about each.
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import {
  type Attribution,
  addSources,
  countWords,
  describeFile,
  isDocument,
  loadCorpus,
  loadSources,
  type NewSource,
  ocrStatus,
  openReaders,
  readFile,
  sourceIn,
  VerbatimError,
} from '../../../src/index.ts';
import { putFile, readSourcesFile, writeSourcesFile } from '../../shared/import/corpus-files.ts';
import { statedBy } from '../../shared/import/stated.ts';
import { attribution } from '../../shared/wording/citation.ts';
import { importWords } from '../../shared/wording/terminal/import.ts';
import { type CorpusOption, configFor } from '../commands/open.ts';
import { renderProblems } from '../render/corpus.ts';
import { confirm, type YesOption } from '../terminal/confirm.ts';
import { type Style, styleFor } from '../terminal/style.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';
import { renderTable } from '../terminal/table.ts';
import { type Candidate, gather } from './candidates.ts';
import { internet, type Network } from './fetch.ts';

export interface AddOptions extends CorpusOption, YesOption {
  /** A folder inside the corpus folder. */
  readonly into?: string;
}

interface Planned {
  readonly candidate: Candidate;
  readonly described: ReturnType<typeof describeFile>;
  readonly state: 'new' | 'replaced' | 'same' | 'unread' | { readonly copyOf: string };
}

/** 0 where every target is in the corpus afterwards, 1 where one cannot be read or the person declines. */
export async function add(
  targets: readonly string[],
  options: AddOptions,
  surroundings: Surroundings,
  network: Network = internet,
): Promise<ExitStatus> {
  const config = configFor(options, surroundings);
  const folder = config.corpus;
  const { byPath } = await loadSources(folder);
  const candidates = await gather(targets, {
    ocr: ocrStatus(config).setting,
    into: options.into ?? '',
    ...(surroundings.environment['VERBATIM_ALLOW_FETCH'] === '1' ? { network } : {}),
    fetchedBefore: (url) => [...byPath.values()].find(({ attribution }) => attribution.url === url)?.path,
  });
  refuseMisplaced(candidates);
  const found = await planFor(folder, candidates);
  const replaced = found.filter(({ state }) => state === 'replaced').map(({ candidate }) => candidate.path);
  const taken = found.filter(({ state }) => state === 'new' || state === 'replaced');
  const yaml = await readSourcesFile(folder);
  const described = addSources(yaml, taken.map(entryOf), await earlierIn(folder, replaced));
  const plan = found.map((planned) => withSource(planned, described));
  const { output } = surroundings;
  output.write(`${renderPlan(plan, styleFor(surroundings))}\n\n`);
  const what = importWords.wouldReplace(replaced);
  if (
    replaced.length > 0 &&
    !(await confirm(importWords.askReplace(replaced.length), what, options, surroundings))
  ) {
    output.write(`${importWords.left}\n`);
    return 1;
  }
  for (const { candidate } of taken) await putFile(folder, candidate.path, candidate.write);
  if (described !== yaml) await writeSourcesFile(folder, described);
  output.write(`${importWords.added(taken.length, folder)}\n`);
  return plan.some(({ state }) => state === 'unread') ? 1 : 0;
}

function refuseMisplaced(candidates: readonly Candidate[]): void {
  const seen = new Set<string>();
  for (const { path } of candidates) {
    const fault =
      path.startsWith('../') || path.startsWith('/') ? 'outside' : isDocument(path) ? undefined : 'hidden';
    if (fault !== undefined) throw new VerbatimError('USAGE', importWords[fault](path));
    if (seen.has(path)) throw new VerbatimError('USAGE', importWords.twice(path));
    seen.add(path);
  }
}

async function planFor(folder: string, candidates: readonly Candidate[]): Promise<Planned[]> {
  const { documents } = await loadCorpus(folder);
  const pathOf = new Map(documents.map(({ digest, path }) => [digest, path]));
  return Promise.all(
    candidates.map(async (candidate): Promise<Planned> => {
      const { path, file } = candidate;
      const described = describeFile({ ...file, path }, undefined);
      const copyOf = pathOf.get(file.digest ?? '');
      const there = await stat(join(folder, path)).catch(() => undefined);
      const state = there === undefined ? 'new' : 'replaced';
      if (described.document === undefined) return { candidate, described, state: 'unread' };
      if (copyOf === undefined) return { candidate, described, state };
      return { candidate, described, state: copyOf === path ? 'same' : { copyOf } };
    }),
  );
}

/** As the file will be known once `yaml` is in place: what the owner wrote of it counts for more than what it states. */
const withSource = (planned: Planned, yaml: string): Planned => {
  const { path, file } = planned.candidate;
  return { ...planned, described: describeFile({ ...file, path }, sourceIn(yaml, path)) };
};

/** Only what the file or its address states; what the owner wrote in an entry stays. */
const entryOf = ({ candidate: { path, file, known } }: Planned): NewSource => ({
  ...statedBy(path, file),
  ...known,
});

/** What the files of the folder that are about to be replaced state. */
async function earlierIn(folder: string, paths: readonly string[]): Promise<NewSource[]> {
  const readers = openReaders();
  try {
    return await Promise.all(
      paths.map(async (path) => statedBy(path, await readFile(folder, path, readers))),
    );
  } finally {
    await readers.close();
  }
}

function renderPlan(plan: readonly Planned[], style: Style): string {
  const rows = plan.map(({ candidate: { path }, described: { document }, state }) => [
    path,
    document?.format ?? '',
    document === undefined ? '' : String(countWords(document.text)),
    document === undefined ? '' : titleAndSource(document),
    typeof state === 'string' ? importWords.state[state] : importWords.state.copy(state.copyOf),
  ]);
  const problems = plan.flatMap(({ described }) => described.problems);
  return [renderTable(importWords.headings, rows, style), ...renderProblems(problems, style)].join('\n\n');
}

const titleAndSource = (document: Attribution): string =>
  [document.title, attribution(document)].filter((part) => part !== '').join(' — ');
