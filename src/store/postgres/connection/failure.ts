// What a database server refused, as an error that says what to do.
import { messageOf, systemCodeOf, VerbatimError } from '../../../errors.ts';
import { unavailable } from '../../failure.ts';

/** A statement or a connection failed, in contrast to what a job itself throws. */
export class ServerFault extends Error {
  /** Five signs of the SQL standard, or the system's code. */
  readonly code: string | undefined;

  constructor(cause: unknown) {
    super(reasonOf(cause), { cause });
    this.code = codeIn(cause);
  }
}

/** Of a name with several addresses, Node says nothing but the code. */
const reasonOf = (thrown: unknown): string => messageOf(thrown) || (codeIn(thrown) ?? 'no reason is given');

const codeIn = (thrown: unknown): string | undefined =>
  systemCodeOf(thrown) ??
  (thrown instanceof AggregateError ? thrown.errors.map(systemCodeOf).find(Boolean) : undefined);

/** What a person does about it, by the beginning of the code. */
const remedies: readonly (readonly [string, string])[] = [
  ['28', 'The server refuses the user or the password. Correct VERBATIM_DATABASE_URL.'],
  ['3D000', 'There is no such database. Create it, or correct VERBATIM_DATABASE_URL.'],
  [
    '42501',
    'The user may not do that. Let it create the schema "verbatim" in this database: GRANT CREATE ON DATABASE … TO ….',
  ],
  ['53100', 'The disk of the server is full. Free some space.'],
  ['53300', 'The server has no connection left. Raise its max_connections, or end other programs.'],
  [
    '55P03',
    'Other statements hold a table for too long. Try again when they are done; a bot does so by itself.',
  ],
  ['57014', 'A statement took too long. Look at the load of the server.'],
  ['57P', 'The server is stopping or starting. Try again when it is up; a bot does so by itself.'],
  ['25006', 'The server takes no writes: it is a standby. Name the primary in VERBATIM_DATABASE_URL.'],
  ['XX00', 'The server reports damaged data. Look at its log, and restore a backup.'],
  ['ENOTFOUND', 'There is no host of that name. Correct VERBATIM_DATABASE_URL.'],
  ['EAI_AGAIN', 'The name of the host cannot be resolved now.'],
  ['ECONNREFUSED', 'No server listens there. Start it, or correct VERBATIM_DATABASE_URL.'],
  ['ENOENT', 'There is no socket of a server there. Start it, or correct VERBATIM_DATABASE_URL.'],
  ['DEPTH_ZERO_SELF_SIGNED', tls()],
  ['SELF_SIGNED', tls()],
  ['UNABLE_TO', tls()],
  ['CERT_', tls()],
  ['ERR_TLS', tls()],
];

function tls(): string {
  return 'Its certificate is not trusted. Name the authority with sslrootcert=… in VERBATIM_DATABASE_URL.';
}

/** `name` is the database without its password. Coded errors and our own mistakes stay what they are. */
export function databaseFailure(thrown: unknown, name: string): unknown {
  if (thrown instanceof VerbatimError || !(thrown instanceof ServerFault)) return thrown;
  const { code = '' } = thrown;
  const remedy = remedies.find(([beginning]) => code.startsWith(beginning))?.[1];
  const message = `The database ${name} can't be used: ${thrown.message}.${remedy === undefined ? '' : ` ${remedy}`}`;
  return unavailable(message, thrown);
}

/** An error of one job alone: the connection and the other jobs of its transaction are sound. */
export const isOwnFault = (thrown: unknown): boolean =>
  !(thrown instanceof ServerFault) || /^2[23]...$/.test(thrown.code ?? '');

/**
 * Two writers at once, in two processes: the same quote or key was written by the other one in the meantime, a question was
 * deleted, or each waits for the other. Done once more, each sees what the other wrote.
 */
export const isConflict = (thrown: unknown): boolean =>
  thrown instanceof ServerFault && /^(?:23505|23503|40001|40P01)$/.test(thrown.code ?? '');

/** The server said nothing: every code of its own has a digit among five signs. */
export const isCutOff = (thrown: unknown): boolean =>
  thrown instanceof ServerFault && !/^(?=.*\d)[0-9A-Z]{5}$/.test(thrown.code ?? '');
