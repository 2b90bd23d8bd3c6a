// Commands and what people do with them, in the field names of the wire.
import type { Component, Json, User } from './model.ts';

export interface CommandOption {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description?: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  readonly channel_types?: readonly number[];
  readonly choices?: readonly { readonly name: string; readonly value: string | number }[];
  readonly options?: readonly CommandOption[];
  readonly min_value?: number;
  readonly max_value?: number;
  readonly min_length?: number;
  readonly max_length?: number;
}

export interface Command {
  readonly id: string;
  readonly application_id: string;
  readonly guild_id?: string;
  readonly version: string;
  /** 1 chat input, 2 user menu, 3 message menu. */
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Readonly<Record<string, string>> | null;
  readonly description: string;
  readonly description_localizations?: Readonly<Record<string, string>> | null;
  readonly options?: readonly CommandOption[];
  readonly contexts?: readonly number[] | null;
  readonly integration_types?: readonly number[];
  /** Bits that a member needs who is shown it. */
  readonly default_member_permissions?: string | null;
  readonly dm_permission?: boolean;
}

export const interactionTypes = { command: 2, component: 3, autocomplete: 4, modal: 5 } as const;

export interface Choice {
  readonly name: string;
  readonly value: string | number;
}

export interface Modal {
  readonly custom_id: string;
  readonly title: string;
  readonly components: readonly Component[];
}

/** What came back for an interaction so far. */
export interface Outcome {
  /** Absent until the callback was accepted; then its `type` (4 message, 5 deferred, 6, 7 update, 8 choices, 9 modal). */
  readonly callback?: number;
  /** Milliseconds of the server's clock. */
  readonly at?: number;
  readonly ephemeral: boolean;
  /** Id of the message that `@original` means. */
  readonly original?: string;
  readonly followUps: readonly string[];
  readonly choices?: readonly Choice[];
  readonly modal?: Modal;
}

export interface Interaction {
  readonly id: string;
  readonly token: string;
  readonly type: number;
  /** Milliseconds of the server's clock. */
  readonly createdAt: number;
  readonly user: User;
  readonly channelId: string;
  readonly guildId?: string;
  readonly data: Json;
  /** The message whose component was used. */
  readonly messageId?: string;
  readonly outcome: Outcome;
}
