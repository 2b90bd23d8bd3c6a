// What can be wrong with a corpus. A problem never stops the other documents from answering.

export type ProblemCode =
  | 'corpus-missing'
  | 'corpus-empty'
  | 'unreadable'
  | 'part-unreadable'
  | 'too-large'
  | 'too-many-pages'
  | 'too-slow'
  | 'too-much-memory'
  | 'wrong-ending'
  | 'truncated'
  | 'unfinished'
  | 'encrypted'
  | 'no-text-layer'
  | 'not-recognized-yet'
  | 'binary'
  | 'invalid-utf8'
  | 'empty'
  | 'nothing-to-quote'
  | 'duplicate'
  | 'outside-link'
  | 'unsupported-format'
  | 'sources-unreadable'
  | 'sources-entry-invalid'
  | 'source-without-file'
  | 'source-changed'
  | 'omit-not-found'
  | 'bad-date';

export interface Problem {
  readonly code: ProblemCode;
  /** The file it is about, relative to the corpus folder, or the folder itself. */
  readonly path: string;
  /** What is wrong and what to do about it, in one or two sentences. */
  readonly message: string;
}

export const problem = (code: ProblemCode, path: string, message: string): Problem => ({
  code,
  path,
  message,
});

/** What is said of several parts of a file, said once. */
export const onceEach = (problems: readonly Problem[]): Problem[] => [
  ...new Map(problems.map((each) => [each.message, each])).values(),
];
