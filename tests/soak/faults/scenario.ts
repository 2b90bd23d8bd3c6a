// What a scenario of `npm run soak:faults` is. A file of this folder named *-scenario.ts exports one as `scenario`.

/** What a scenario counted or measured: one line of the report. */
export interface Figure {
  /** As it is printed: "quotes that are in no finished version". */
  readonly name: string;
  readonly value: number;
  /** Of a figure that is no count. */
  readonly unit?: 'ms' | 's' | 'MB';
  /** Above it the run has failed: 0 for what must never happen. */
  readonly most?: number;
  /** Below it the run has failed: a scenario that tried nothing proves nothing. */
  readonly least?: number;
}

/** What the runner gives to a scenario. */
export interface Stage {
  /** An empty folder of its own, removed afterwards. */
  readonly folder: string;
  /** For how long it plays: at least its `shortest`. */
  readonly seconds: number;
  /** In [0, 1), the same sequence for the same `--seed`. */
  readonly random: () => number;
  /** Says what is going on, beside the figures. */
  readonly print: (line: string) => void;
}

export interface Scenario {
  /** As `--only` names it. */
  readonly name: string;
  /** The fault and the promise, in one sentence. */
  readonly says: string;
  /** Seconds that it needs to show anything. A longer run is divided in proportion. */
  readonly shortest: number;
  /** Rejects only where it could not be played at all. Whatever it started has ended by then. */
  play(stage: Stage): Promise<readonly Figure[]>;
}

export const hasFailed = ({ value, most, least }: Figure): boolean =>
  Number.isNaN(value) ||
  value > (most ?? Number.POSITIVE_INFINITY) ||
  value < (least ?? Number.NEGATIVE_INFINITY);
