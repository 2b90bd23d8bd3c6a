// A person as platforms know them.

/** Before hashing. */
export interface Person {
  readonly platform: string;
  readonly user: string;
}
