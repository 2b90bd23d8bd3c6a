// What the test server keeps: Discord's objects in the field names of the wire, replaced and never changed in place.

/** A value of a JSON object's field, before it was checked. */
export type Json = Readonly<Record<string, unknown>>;

export interface User {
  readonly id: string;
  readonly username: string;
  readonly global_name: string | null;
  readonly discriminator: '0';
  readonly avatar: null;
  readonly bot: boolean;
}

export interface Role {
  readonly id: string;
  readonly name: string;
  /** Bits as a decimal string. */
  readonly permissions: string;
  readonly color: number;
  readonly hoist: boolean;
  readonly position: number;
  readonly managed: boolean;
  readonly mentionable: boolean;
  readonly flags: number;
  /** Of the role that came with a bot. */
  readonly tags?: { readonly bot_id: string };
}

/** `type` 0 is a role's, 1 a member's. */
export interface Overwrite {
  readonly id: string;
  readonly type: 0 | 1;
  readonly allow: string;
  readonly deny: string;
}

export interface Member {
  readonly user: User;
  /** Without the everyone role, as on the wire. */
  readonly roles: readonly string[];
  readonly joined_at: string;
}

export interface Guild {
  readonly id: string;
  readonly name: string;
  readonly locale: string;
  readonly owner_id: string;
  readonly roles: readonly Role[];
  readonly members: readonly Member[];
  /** In an outage: a session hears nothing of it. */
  readonly isAway: boolean;
}

export const channelTypes = {
  text: 0,
  dm: 1,
  announcement: 5,
  announcementThread: 10,
  category: 4,
  thread: 11,
  privateThread: 12,
  forum: 15,
} as const;

export interface ThreadMetadata {
  readonly archived: boolean;
  readonly locked: boolean;
  /** Minutes. */
  readonly auto_archive_duration: number;
  readonly archive_timestamp: string;
}

export interface Channel {
  readonly id: string;
  readonly type: number;
  readonly name: string;
  readonly guild_id?: string;
  readonly parent_id?: string;
  readonly position?: number;
  readonly permission_overwrites?: readonly Overwrite[];
  readonly last_message_id: string | null;
  readonly nsfw?: boolean;
  readonly owner_id?: string;
  readonly thread_metadata?: ThreadMetadata;
  /** Of a direct message: the person. */
  readonly recipients?: readonly User[];
}

export interface Attachment {
  /** Alternative text. */
  readonly description?: string;
  readonly id: string;
  readonly filename: string;
  /** Bytes. */
  readonly size: number;
  readonly url: string;
  readonly proxy_url: string;
  readonly content_type: string;
}

export interface EmbedField {
  readonly name: string;
  readonly value: string;
  readonly inline?: boolean;
}

export interface Embed {
  readonly type?: string;
  readonly title?: string;
  readonly description?: string;
  readonly url?: string;
  readonly color?: number;
  readonly timestamp?: string;
  readonly author?: { readonly name: string; readonly url?: string };
  readonly footer?: { readonly text: string };
  readonly fields?: readonly EmbedField[];
}

export interface SelectOption {
  readonly label: string;
  readonly value: string;
  readonly description?: string;
  readonly default?: boolean;
}

/** Any component; which fields it has depends on `type`. */
export interface Component {
  readonly type: number;
  readonly id?: number;
  readonly custom_id?: string;
  readonly style?: number;
  readonly label?: string;
  readonly url?: string;
  readonly emoji?: { readonly name?: string };
  readonly disabled?: boolean;
  readonly placeholder?: string;
  readonly options?: readonly SelectOption[];
  readonly min_values?: number;
  readonly max_values?: number;
  readonly content?: string;
  readonly value?: string;
  readonly required?: boolean;
  readonly min_length?: number;
  readonly max_length?: number;
  readonly accent_color?: number | null;
  readonly description?: string;
  readonly components?: readonly Component[];
  readonly component?: Component;
  readonly accessory?: Component;
}

export interface MessageReference {
  readonly type?: number;
  readonly message_id?: string;
  readonly channel_id?: string;
  readonly guild_id?: string;
}

export interface Message {
  readonly id: string;
  readonly type: number;
  readonly channel_id: string;
  readonly author: User;
  readonly content: string;
  readonly embeds: readonly Embed[];
  readonly components: readonly Component[];
  readonly attachments: readonly Attachment[];
  readonly mentions: readonly User[];
  readonly mention_roles: readonly string[];
  readonly mention_everyone: boolean;
  readonly flags: number;
  readonly timestamp: string;
  readonly edited_timestamp: string | null;
  readonly pinned: boolean;
  readonly tts: boolean;
  readonly nonce?: string | number;
  readonly webhook_id?: string;
  readonly application_id?: string;
  readonly message_reference?: MessageReference;
  /** What was forwarded, without who said it. */
  readonly message_snapshots?: readonly { readonly message: Json }[];
  readonly interaction_metadata?: Json;
}

/** Whom a message notified: what `allowed_mentions` let through. */
export interface Pings {
  readonly users: readonly string[];
  readonly roles: readonly string[];
  readonly everyone: boolean;
}

/** A message with what only the server knows of it. */
export interface Kept {
  readonly message: Message;
  readonly pings: Pings;
  /** Absent: everybody in the channel. Otherwise the one person who sees it (ephemeral). */
  readonly onlyFor?: string;
  readonly deleted: boolean;
  /** Earlier versions, oldest first. */
  readonly before: readonly Message[];
}

export const messageFlags = {
  suppressEmbeds: 1 << 2,
  hasThread: 1 << 5,
  ephemeral: 1 << 6,
  loading: 1 << 7,
  suppressNotifications: 1 << 12,
  componentsV2: 1 << 15,
} as const;
