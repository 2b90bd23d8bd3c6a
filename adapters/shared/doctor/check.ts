// One thing that `verbatim doctor` looked at.

export interface Check {
  readonly name: string;
  /** A warning is no fault: the bot serves with it. */
  readonly state: 'ok' | 'warning' | 'failing';
  readonly detail: string;
  /** What to do, or to click. */
  readonly remedy?: string;
}

export const fine = (name: string, detail: string): Check => ({ name, state: 'ok', detail });
export const warning = (name: string, detail: string, remedy: string): Check => ({
  name,
  state: 'warning',
  detail,
  remedy,
});
export const fault = (name: string, detail: string, remedy?: string): Check => ({
  name,
  state: 'failing',
  detail,
  ...(remedy === undefined ? {} : { remedy }),
});
