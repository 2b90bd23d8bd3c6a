// Commands in the fields that Discord registers: docs.discord.com/developers/interactions/application-commands.

/** By Discord's names of locales. A locale that is not there shows the English one. */
export type Localizations = Readonly<Record<string, string>>;

export interface ChoiceShape {
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly value: string;
}

export interface OptionShape {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description: string;
  readonly description_localizations?: Localizations;
  readonly required?: boolean;
  readonly autocomplete?: boolean;
  /** What can be chosen, of a channel. */
  readonly channel_types?: readonly number[];
  readonly choices?: readonly ChoiceShape[];
  readonly options?: readonly OptionShape[];
}

export interface CommandShape {
  readonly type: number;
  readonly name: string;
  readonly name_localizations?: Localizations;
  readonly description?: string;
  readonly description_localizations?: Localizations;
  readonly contexts: readonly number[];
  /** Of commands that are registered everywhere. */
  readonly integration_types?: readonly number[];
  /** Bits of the rights that a member needs who is shown it. */
  readonly default_member_permissions?: string;
  readonly options?: readonly OptionShape[];
}
