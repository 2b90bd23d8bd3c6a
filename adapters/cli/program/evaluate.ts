// The evaluate commands and their options. Each command's code is loaded when it runs.
import type { Command } from 'commander';
import type { AllOptions } from '../evaluate/all.ts';
import type { CorporaOptions } from '../evaluate/corpora.ts';
import type { FitOptions } from '../evaluate/fit.ts';
import type { DocumentsOptions } from '../evaluate/orders.ts';
import type { EvaluateOptions } from '../evaluate/sets.ts';
import type { TopicsOptions } from '../evaluate/topics.ts';
import type { ExitStatus, Surroundings } from '../terminal/surroundings.ts';

type Evaluate = typeof import('../evaluate/evaluate.ts');

export function defineEvaluate(
  program: Command,
  surroundings: Surroundings,
  done: (status: ExitStatus) => void,
): void {
  const group = program
    .command('evaluate')
    .description('measure answers against questions with known answers');
  const define = (name: string, description: string): Command =>
    group
      .command(name)
      .description(description)
      .option('--json', 'print each report as one JSON line')
      .option('--misses', 'show what went wrong')
      .option('--baseline <file>', 'compare with saved measures; exits with 1 if one fell')
      .option('--save <file>', 'save the measures as a baseline, along with those of other sets')
      .option('--debug', 'show stack traces of errors');
  const run = async (work: (evaluate: Evaluate) => Promise<ExitStatus>): Promise<void> =>
    done(await work(await import('../evaluate/evaluate.ts')));

  define('topics', 'end to end: every question is asked as a user would')
    .requiredOption('--topics <file>', 'one topic per line, as JSON: id, question, answerable, gold')
    .option('--corpus <folder>', 'the folder of source documents (default: VERBATIM_CORPUS, or corpus)')
    .option('--held-out', 'only topics of documents that the weights were not fitted to')
    .action((options: TopicsOptions) => run((it) => it.evaluateTopicsFile(options, surroundings)));
  define('corpora', 'end to end over several corpora, each by itself and all together')
    .requiredOption('--folder <folder>', 'a folder of corpora, each a folder with corpus/ and topics.jsonl')
    .option('--only <names...>', 'these corpora')
    .option('--without <names...>', 'all but these corpora')
    .option('--judgements <file>', 'write what became of each topic, one line of JSON each')
    .action((options: CorporaOptions) => run((it) => it.evaluateCorporaFolder(options, surroundings)));
  define('selection', 'order the candidate sentences of each question')
    .argument('<file>', 'one question per line, as JSON: id, question, candidates with text and label')
    .action((file: string, options: EvaluateOptions) =>
      run((it) => it.evaluateSelectionFile(file, options, surroundings)),
    );
  define('documents', 'order documents by their best passages')
    .requiredOption('--corpus <file>', 'one document per line, as JSON: path, title, text')
    .requiredOption('--queries <file>', 'one query per line, as JSON: id, query')
    .requiredOption('--qrels <file>', 'judgements as TREC writes them: query, 0, path, 0 or 1')
    .action((options: DocumentsOptions) => run((it) => it.evaluateDocumentsFile(options, surroundings)));
  define('absence', 'ask held-out topics of a corpus without their documents')
    .requiredOption('--topics <file>', 'topics whose gold is in the corpus')
    .option('--corpus <folder>', 'the folder of source documents (default: VERBATIM_CORPUS, or corpus)')
    .action((options: TopicsOptions) => run((it) => it.evaluateAbsenceFile(options, surroundings)));
  define('all', 'the topics over the corpus, and the shared sets where they exist')
    .option('--corpus <folder>', 'the folder of source documents (default: VERBATIM_CORPUS, or corpus)')
    .option('--own <folder>', 'topics over the corpus', 'tests/topics')
    .option('--shared <folder>', 'further sets', '../shared/eval')
    .action((options: AllOptions) => run((it) => it.evaluateAll(options, surroundings)));
  group
    .command('fit')
    .description(
      'fit all weights to the shared sets, and measure the same on each corpus left out of the fit',
    )
    .option('--shared <folder>', 'the training sets', '../shared/eval')
    .option('--out <folder>', 'where the weights go', 'src/answer/ranking')
    .option('--without <names...>', 'corpora of real documents that are left unread', ['manuals'])
    .option('--debug', 'show stack traces of errors')
    .action((options: FitOptions) =>
      import('../evaluate/fit.ts').then(async (it) => done(await it.fit(options, surroundings))),
    );
}
