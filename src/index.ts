// The only door to the core: what adapters and tools may use.
export type {
  Abstained,
  AbstentionReason,
  Answer,
  Answered,
  Citation,
  Part,
  Quote,
  Respelling,
  Searched,
  Told,
} from './answer/answer.ts';
export { answerFrom } from './answer/score.ts';
export type { Trace } from './ask.ts';
export { type Config, readConfig } from './config.ts';
export type { Attribution, Document, SetAside } from './corpus/document.ts';
export { type Corpus, loadCorpus } from './corpus/load.ts';
export { countPassages } from './corpus/passages.ts';
export type { Problem } from './corpus/problem.ts';
export { type ErrorCode, messageOf, VerbatimError } from './errors.ts';
export { evaluateAbsence } from './evaluation/absence.ts';
export {
  evaluateDocuments,
  type OrderedDocuments,
  readDocuments,
  readJudgements,
  readQueries,
} from './evaluation/documents.ts';
export { type Evaluation, evaluateTopics, type Judged, reportTopics } from './evaluation/evaluate.ts';
export { fitLogistic, fitOrder } from './evaluation/fit.ts';
export type { Reliability } from './evaluation/measures.ts';
export {
  type Baseline,
  type Fall,
  type Figures,
  fallsBelow,
  type Report,
  readBaseline,
  writeBaseline,
} from './evaluation/report.ts';
export { evaluateSelection, type OrderedQuestion, readSelection } from './evaluation/selection.ts';
export { readTopics, type Topic } from './evaluation/topics.ts';
export {
  collectionsOf,
  heldOutHalf,
  listsOfSelection,
  listsOfTopics,
  supportExamples,
  trainingHalf,
} from './evaluation/training.ts';
export { featureWeightsFile, supportWeightsFile } from './evaluation/weights-file.ts';
export { type Log, openLog } from './log.ts';
export type { Subject } from './question/conversation.ts';
export { countWords } from './text/tokenize.ts';
export { openVerbatim, type Verbatim } from './verbatim.ts';
