// The only door to the core: what adapters and tools may use.
export type {
  Abstained,
  AbstentionReason,
  Answer,
  Answered,
  Citation,
  Part,
  Quote,
  Receipt,
  Respelling,
  Searched,
  Told,
  Unsure,
} from './answer/answer.ts';
export { answerFrom, unsureFrom } from './answer/outcome.ts';
export { flowing } from './answer/quotes/flow.ts';
export { quoteOf } from './answer/quotes/receipt.ts';
export type { Reranker, RerankerCounts, Reranking, RerankingOutcome } from './answer/ranking/reranker.ts';
export { answerSchema, attributionSchema, quoteSchema, receiptSchema } from './answer/schema.ts';
export type { Trace } from './ask.ts';
export { type BackupRequest, type MadeBackup, makeBackup, restoreBackup } from './backup/backup.ts';
export { layout as backupLayout } from './backup/layout.ts';
export type { Manifest as BackupManifest } from './backup/manifest.ts';
export { shortestPassword } from './backup/sealed-stream.ts';
export { createCache } from './cache.ts';
export { type Config, readConfig } from './config.ts';
export type { AskerRights, Opening, Verbatim } from './core.ts';
export { type Described, describeFile } from './corpus/assemble/describe.ts';
export {
  type CorpusReport,
  type DocumentReport,
  reportCorpus,
  reportDocument,
} from './corpus/assemble/report.ts';
export type { Doubt, Trust } from './corpus/assemble/trust.ts';
export { isDate } from './corpus/document/date.ts';
export {
  type Attribution,
  attributionOf,
  clearFrom,
  type Document,
  type SetAside,
} from './corpus/document/document.ts';
export type { Problem } from './corpus/document/problem.ts';
export { acceptRemoval } from './corpus/folder/accepted-removal.ts';
export { isDocument, listFiles } from './corpus/folder/list.ts';
export { type Corpus, loadCorpus } from './corpus/folder/load.ts';
export { unrecognizedIn } from './corpus/folder/recognition.ts';
export { extensionFor, supportedExtensions } from './corpus/formats/registry.ts';
export {
  addSources,
  describeSource,
  type NewSource,
  removeSources,
  type SourceChanges,
  sourceEntry,
} from './corpus/metadata/edit-sources.ts';
export { sourcesFile } from './corpus/metadata/fields.ts';
export { loadSources } from './corpus/metadata/load-sources.ts';
export { sourceIn } from './corpus/metadata/sources.ts';
export { installOcr, type OcrStatus, ocrStatus } from './corpus/ocr/setting.ts';
export type { Original } from './corpus/original/open-original.ts';
export { mostBytes as largestFile, type ReadFile, readFile, readFileOf } from './corpus/read/read-file.ts';
export { openReaders, type Readers, type ReadersOptions } from './corpus/read/readers.ts';
export { type ErrorCode, messageOf, VerbatimError } from './errors.ts';
export { evaluateAbsence } from './evaluation/absence.ts';
export { type CorpusJudged, judgementLine, reportCorpora } from './evaluation/corpora.ts';
export {
  evaluateDocuments,
  type OrderedDocuments,
  readDocuments,
  readJudgements,
  readQueries,
} from './evaluation/documents.ts';
export {
  answerRank,
  type Evaluation,
  evaluateTopics,
  reportTopics,
} from './evaluation/evaluate.ts';
export { type Judged, judgeTopics } from './evaluation/judging/judge.ts';
export {
  chanceLeftOut,
  chanceOf,
  fitChanceOf,
  fitOrderOf,
  type LabelledExample,
  type LabelledList,
  type LabelledRow,
  leaveOneOut,
  orderLeftOut,
  type Prediction,
} from './evaluation/leave-one-out.ts';
export { type LeftOut, measureLeftOut } from './evaluation/left-out.ts';
export { alone, type Course, type Lesson, learn, lessonsOf } from './evaluation/lessons.ts';
export type { Reliability } from './evaluation/measures/measures.ts';
export { createRandom, type Random } from './evaluation/measures/random.ts';
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
  trainingHalf,
} from './evaluation/training.ts';
export { featureWeightsFile, supportWeightsFile } from './evaluation/weights-file.ts';
export type { Gap, Gaps } from './journal/gaps.ts';
export { readSince } from './journal/since.ts';
export { type Log, openLog } from './log.ts';
export { readCorpus } from './open-corpus.ts';
export { findPackage, has, loadModule } from './packages.ts';
export { type DrawingTools, findDrawingTools } from './picture/drawing-tools.ts';
export { hasPages, pageKindOf } from './picture/has-pages.ts';
export { findOffice } from './picture/office/office.ts';
export { type PageImage, type Picture, type PictureRefusal, pictureRefusals } from './picture/picture.ts';
export { type DraftRefusal, draftExtensions, draftLimits, isDraft, type ReadDraft } from './proof/draft.ts';
export type { DifferenceRun } from './proof/text/word-difference.ts';
export type { CheckedQuotation, CheckedText, Verdict } from './proof/verdict.ts';
export type { Verification } from './proof/verify.ts';
export type { Subject } from './question/conversation.ts';
export { newestFilter } from './question/newest-first.ts';
export {
  type Asker,
  type Audience,
  audiences,
  directTenant,
  isPersonTenant,
  localTenant,
  type Place,
  personTenant,
  type Question,
} from './question/question.ts';
export { readSyntax, type Syntax } from './question/syntax.ts';
export { isStyle, type Style, styles } from './reference/style.ts';
export { installWeights, removeWeights } from './reranker/install.ts';
export { createLocalReranker } from './reranker/local-reranker.ts';
export type { Manifest } from './reranker/manifest.ts';
export { installPackages } from './reranker/model/packages.ts';
export { openReranker } from './reranker/open-reranker.ts';
export { type FoundWeights, findWeights } from './reranker/sources.ts';
export { type RerankerStatus, rerankerStatus } from './reranker/status.ts';
export { type FileName, fileNames, knownWeights, type PerFile, type Weights } from './reranker/weights.ts';
export { type Hit, headingBoost, type Lookup } from './retrieval/engine/engine.ts';
export { createPostingsBuilder } from './retrieval/engine/postings.ts';
export { createRank, type Field } from './retrieval/engine/ranking.ts';
export { type OpenScopes, openScopes, type Presence } from './scope/open-scopes.ts';
export type { ChatIds, IdForm, Platforms } from './scope/platforms.ts';
export { collectionOf, type Scope, topCollection } from './scope/scope.ts';
export { strayCollections } from './scope/scopes.ts';
export { readScopes } from './scope/scopes-file.ts';
export type { Scoped, ShownFilter, Verified, Viewer } from './scoped.ts';
export { finish, inTurns, type Steps } from './steps.ts';
export { type AccessToken, isAtLeast, type Role, roles } from './store/access-tokens.ts';
export { type Claim, isOpen } from './store/claims.ts';
export { type StoreKind, storeKinds } from './store/folder/store-kinds.ts';
export { type AuditEntry, auditedActions, operator } from './store/people.ts';
export { shownQuotes } from './store/record.ts';
export type { Health } from './store/resilient/attempts.ts';
export type { Claims, Hold } from './store/resilient/claims.ts';
export type { DeletedElsewhere } from './store/resilient/deletions.ts';
export type { Installation, Installations } from './store/resilient/installations.ts';
export type { Action, People, Session } from './store/resilient/people.ts';
export type { CopiedRows } from './store/sql/copy-tables.ts';
export {
  type AskedQuestion,
  type Forgotten,
  type JournalFigures,
  longestNote,
  type Pruned,
  type QuestionFilter,
  type QuestionPage,
  type QuestionPlace,
  type RatedQuestion,
  type Rating,
  shortfalls,
  type TenantUsage,
  type Verdict as RatingVerdict,
  verdicts,
} from './store/store.ts';
export {
  addAccessToken,
  copyStoreTo,
  listAccessTokens,
  readAudit,
  readInstallations,
  recordAction,
  revokeAccessToken,
} from './store-alone.ts';
export { clock } from './text/clock.ts';
export { sentencesOf } from './text/sentences.ts';
export { isStopWord } from './text/stop-words.ts';
export { countWords, countWordsOf, tokenize } from './text/tokenize.ts';
export { type Facts, inSpan, isTraced, type Tracer, traceWith } from './tracing/span.ts';
export { unknownSettings } from './unknown-settings.ts';
export { openVerbatim } from './verbatim.ts';
