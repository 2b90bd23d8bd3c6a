// The only door to the core: what adapters and tools may use.
export type {
  Abstained,
  AbstentionReason,
  Answer,
  Answered,
  Citation,
  Quote,
  Respelling,
  Searched,
} from './answer/answer.ts';
export type { Trace } from './ask.ts';
export { type Config, readConfig } from './config.ts';
export type { Attribution, Document, SetAside } from './corpus/document.ts';
export { type Corpus, loadCorpus } from './corpus/load.ts';
export type { Problem } from './corpus/problem.ts';
export { type ErrorCode, messageOf, VerbatimError } from './errors.ts';
export { type Log, openLog } from './log.ts';
export {
  formatReference,
  isStyle,
  type ReferencedQuote,
  type Style,
  type StyleOption,
  styles,
} from './reference/reference.ts';
export { openVerbatim, type Verbatim } from './verbatim.ts';
