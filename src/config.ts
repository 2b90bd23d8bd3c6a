// The core's settings, checked where they enter. Adapters check their own.
import { z } from 'zod';
import { VerbatimError } from './errors.ts';

export const logLevels = ['silent', 'fatal', 'error', 'warn', 'info', 'debug', 'trace'] as const;

/** `auto` asks the system to tell of changes; `poll` looks by itself, for network drives. */
export const watchings = ['auto', 'poll', 'off'] as const;
export type Watching = (typeof watchings)[number];

/** `several` bots may share a database, where every one of them says so. */
export const processCounts = ['one', 'several'] as const;
export type ProcessCount = (typeof processCounts)[number];

export const rerankings = ['auto', 'small', 'off'] as const;

export interface Config {
  /** The corpus folder. */
  readonly corpus: string;
  /** The data folder: what the bot remembers. */
  readonly data: string;
  /** postgres://…: what the bot remembers is there, and not in the data folder. Holds a password: nothing shows it. */
  readonly databaseUrl?: string;
  /** Other bots use the database, too. Absent for one alone. */
  readonly processes?: ProcessCount;
  /** Where read documents and the index are cached for whoever opens this corpus; absent: in the data folder. */
  readonly cache?: string;
  /** Days that questions are kept; 0 for not at all. Receipts are always kept. */
  readonly retentionDays: number;
  /** The scopes file; absent, the terminal, the page and the one tenant of each platform see every document. */
  readonly scopes?: string;
  /** How a bot notices changes of the corpus folder. Absent: not at all. */
  readonly watch?: Watching;
  /** `auto` uses the reranker of the data folder where there is one, else the encoder that ships; `small` always that. Absent: as `auto`. */
  readonly reranker?: (typeof rerankings)[number];
  /** The languages of pictures whose text is recognized, as Tesseract names them: "eng+deu". Absent: no text is. */
  readonly ocr?: string;
  /** Days from which on a quote is marked as old, by the date of its document. Absent: none is. */
  readonly oldAfterDays?: number;
  /** Seal what only the bot may read: the first seals, all of them open. Absent: nothing of that kind is stored. */
  readonly secretKeys?: readonly [string, ...string[]];
  /** Absent where the program may choose: quiet in a terminal. */
  readonly logLevel?: (typeof logLevels)[number];
}

const keysIn = (written: string): readonly [string, ...string[]] => {
  const [first = '', ...older] = written.split(',').map((key) => key.trim().toLowerCase());
  return [first, ...older];
};

/** Of a database that pg can be asked to open, with its name. */
function isDatabaseUrl(written: string): boolean {
  if (!/^postgres(?:ql)?:\/\//.test(written) || !URL.canParse(written)) return false;
  return new URL(written).pathname.length > 1;
}

const schema = z.object({
  VERBATIM_CORPUS: z.string().default('corpus'),
  VERBATIM_DATA: z.string().default('data'),
  VERBATIM_DATABASE_URL: z
    .string()
    .refine(isDatabaseUrl, 'must be an address such as postgres://user:password@host:5432/database')
    .optional(),
  VERBATIM_PROCESSES: z.enum(processCounts).default('one'),
  VERBATIM_RETENTION_DAYS: z
    .string()
    .regex(/^\d{1,5}$/, 'must be a whole number of days, 0 for not keeping questions')
    .default('365'),
  VERBATIM_SCOPES: z.string().optional(),
  VERBATIM_WATCH: z.enum(watchings).default('auto'),
  VERBATIM_RERANKER: z.enum(rerankings).default('auto'),
  VERBATIM_OCR: z
    .string()
    .regex(
      /^[a-z]{3}(?:_[a-z]{3,5})?(?:\+[a-z]{3}(?:_[a-z]{3,5})?){0,7}$/,
      'must be languages as Tesseract names them, as eng+deu',
    )
    .optional(),
  VERBATIM_OLD_AFTER_DAYS: z
    .string()
    .regex(/^[1-9]\d{0,5}$/, 'must be a whole number of days')
    .optional(),
  VERBATIM_SECRET_KEY: z
    .string()
    .regex(
      /^\s*[0-9a-f]{64}\s*(?:,\s*[0-9a-f]{64}\s*)*$/i,
      'must be 64 hexadecimal digits, as "openssl rand -hex 32" prints them; several have commas between, the newest first',
    )
    .transform(keysIn)
    .optional(),
  VERBATIM_LOG_LEVEL: z.enum(logLevels).optional(),
});

/** Where the store is, and for how long it keeps what. */
export const storeOf = ({
  databaseUrl,
  processes = 'one',
  retentionDays,
}: Config): {
  readonly database?: string;
  readonly processes?: ProcessCount;
  readonly retentionDays: number;
} => (databaseUrl === undefined ? { retentionDays } : { database: databaseUrl, processes, retentionDays });

/** Reads the variables that begin with `VERBATIM_`; empty ones count as absent. Throws CONFIG_INVALID. */
export function readConfig(environment: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  const parsed = schema.safeParse(given);
  if (!parsed.success) throw new VerbatimError('CONFIG_INVALID', explain(parsed.error, given), parsed.error);
  const { VERBATIM_CORPUS: corpus, VERBATIM_DATA: data } = parsed.data;
  const { VERBATIM_SCOPES: scopes, VERBATIM_OCR: ocr, VERBATIM_LOG_LEVEL: logLevel } = parsed.data;
  const { VERBATIM_OLD_AFTER_DAYS: oldAfter, VERBATIM_PROCESSES: processes } = parsed.data;
  if (processes === 'several' && parsed.data.VERBATIM_DATABASE_URL === undefined)
    throw new VerbatimError('CONFIG_INVALID', severalWithoutDatabase);
  const { VERBATIM_SECRET_KEY: secretKeys, VERBATIM_DATABASE_URL: databaseUrl } = parsed.data;
  return {
    corpus,
    data,
    retentionDays: Number(parsed.data.VERBATIM_RETENTION_DAYS),
    watch: parsed.data.VERBATIM_WATCH,
    reranker: parsed.data.VERBATIM_RERANKER,
    ...(databaseUrl === undefined ? {} : { databaseUrl }),
    ...(processes === 'one' ? {} : { processes }),
    ...(scopes === undefined ? {} : { scopes }),
    ...(ocr === undefined ? {} : { ocr }),
    ...(oldAfter === undefined ? {} : { oldAfterDays: Number(oldAfter) }),
    ...(secretKeys === undefined ? {} : { secretKeys }),
    ...(logLevel === undefined ? {} : { logLevel }),
  };
}

const severalWithoutDatabase =
  'VERBATIM_PROCESSES is "several", and a file is for one process: set VERBATIM_DATABASE_URL to the PostgreSQL database that they share.';

/** "VERBATIM_LOG_LEVEL is "loud", but must be one of …": the variable, what it got, what it wants. */
function explain(error: z.ZodError, given: Readonly<Record<string, string | undefined>>): string {
  const faults = error.issues.map((issue) => {
    const name = issue.path.join('.');
    const wants =
      issue.code === 'invalid_value' ? `must be one of ${issue.values.join(', ')}` : issue.message;
    // What holds a key or a password is never repeated.
    return /_KEY$|^VERBATIM_DATABASE_URL$/.test(name)
      ? `${name} ${wants}.`
      : `${name} is "${given[name] ?? ''}", but ${wants}.`;
  });
  return `${faults.join(' ')} Correct it in .env or in the environment.`;
}
