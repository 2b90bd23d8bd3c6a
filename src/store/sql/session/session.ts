// How the store speaks to a database: plain SQL with positional parameters, in turns.
import type { Dialect } from './dialect.ts';

export type SqlValue = string | number | null;

/** Plain SQL with positional parameters, each a question mark. Writes belong into a transaction: see `Turns`. */
export interface Sql {
  readonly dialect: Dialect;
  /** Rows changed. */
  run(sql: string, parameters?: readonly SqlValue[]): Promise<number>;
  /** undefined where there is none. */
  row(sql: string, parameters?: readonly SqlValue[]): Promise<unknown>;
  rows(sql: string, parameters?: readonly SqlValue[]): Promise<readonly unknown[]>;
}

/** A connection for one caller alone: its temporary tables are seen by nobody else. */
export interface Session extends Sql {
  /** The database as messages name it. */
  readonly path: string;
  /** Statements without parameters and results; never on this thread, so a slow one delays nobody else. */
  exec(sql: string): Promise<void>;
}

/** May await nothing but its `sql`. */
export type Job<Connection, T> = (sql: Connection) => Promise<T>;

export interface Turns<Alone extends Session = Session> {
  /** Sees one state of the database. */
  read<T>(job: Job<Sql, T>): Promise<T>;
  /** Of one statement, which sees one state without a transaction of its own; it may share one with writes. */
  glance<T>(job: Job<Sql, T>): Promise<T>;
  /** Resolves when the result is on disk. A job that throws leaves no trace, and the others unharmed; it may be run again. */
  write<T>(job: Job<Sql, T>): Promise<T>;
  /**
   * The same for one statement that is committed by itself. For rows that processes which share the database change at the same
   * time: it holds one no longer than the statement takes, even where its process is paused.
   */
  step<T>(job: Job<Sql, T>): Promise<T>;
  /**
   * The same in a transaction that it shares with no other write, one after the other. For what waits for other processes: writes
   * that were done before it in the same transaction would hold their rows meanwhile, and two processes could wait for each other.
   * SQLite, which has one writer at a time, may group either with other writes.
   */
  apart<T>(job: Job<Sql, T>): Promise<T>;
  /** Has a connection for itself, outside of any transaction. */
  alone<T>(job: Job<Alone, T>): Promise<T>;
  /** Waits for all turns that were asked for, then closes. */
  close(): Promise<void>;
}
