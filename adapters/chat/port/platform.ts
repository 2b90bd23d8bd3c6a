// What the program knows of a chat platform: everything else is in the platform's own folder.
import type { Child } from 'hono/jsx';
import type { Answer, ChatIds, Log, Platforms, Verbatim } from '../../../src/index.ts';
import type { Adapter } from '../../shared/adapter.ts';
import type { Check } from '../../shared/doctor/check.ts';

/** What shows pages beside the package that draws them. */
export interface PageViews {
  /** Whether LibreOffice is there, which makes pages of Office files. */
  readonly office: boolean;
  /** The public address of the reader, which shows saved pages and mails; absent where nobody else can reach it. */
  readonly reader?: string;
}

/** What a platform is handed beside its settings. */
export interface ChatServices {
  readonly log: Log;
  /** Names a failure, in the log and where it is said. */
  readonly newId: () => string;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** Milliseconds that questions under way have at the end; absent, what is usual. */
  readonly grace?: number;
  /** What shows the pages of files here. Absent: those of PDF files are shown alone. */
  readonly pages?: PageViews;
}

export type Environment = Readonly<Record<string, string | undefined>>;

export interface Platform {
  /** In places, the scopes file, settings and logs: 'slack'. */
  readonly name: string;
  /** For people: 'Slack'. */
  readonly label: string;
  /** How the names of its variables begin: 'SLACK_'. */
  readonly variables: string;
  /** The settings without which it does not start, in the order in which its guide asks for them. */
  readonly tokens: readonly string[];
  /** How it writes ids, for the scopes file. */
  readonly ids: ChatIds;
  /** Undefined where nothing of it is set. Rejects with CONFIG_INVALID where its settings are wrong. */
  open(verbatim: Verbatim, environment: Environment, services: ChatServices): Promise<Adapter | undefined>;
  /** Whether it sends its requests to us, as it is set; absent where it never does. */
  sendsRequests?(environment: Environment): boolean;
  /** Nothing where nothing of it is set. `platforms` is what the scopes file may name. Never rejects. */
  doctor(environment: Environment, platforms: Platforms): Promise<readonly Check[]>;
  /** How an answer would look there, drawn from the very payload that would be sent. */
  preview(): Promise<(answer: Answer) => Child>;
  /** The file to hand to the platform; absent where there is none. */
  readonly manifest?: URL;
}

/** Whether any variable of the platform is set. */
export const isConfigured = ({ variables }: Pick<Platform, 'variables'>, environment: Environment): boolean =>
  Object.entries(environment).some(([name, value]) => name.startsWith(variables) && value !== '');
