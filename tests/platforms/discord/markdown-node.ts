// The parts a Markdown text is made of.

export type Kind = 'bold' | 'italic' | 'underline' | 'strike' | 'spoiler' | 'quote' | 'subtext';
export type MentionKind = 'user' | 'role' | 'channel' | 'everyone' | 'command' | 'place';

export type Node =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: Kind; readonly inside: readonly Node[] }
  | { readonly kind: 'heading'; readonly level: number; readonly inside: readonly Node[] }
  | { readonly kind: 'list'; readonly start?: number; readonly items: readonly (readonly Node[])[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'codeBlock'; readonly language: string; readonly text: string }
  | { readonly kind: 'link'; readonly url: string; readonly inside: readonly Node[] }
  /** `id` is a snowflake, or the word itself (everyone, here, the place's name). */
  | { readonly kind: 'mention'; readonly of: MentionKind; readonly id: string; readonly name?: string }
  | { readonly kind: 'emoji'; readonly name: string; readonly id?: string }
  /** `at` in milliseconds. */
  | { readonly kind: 'time'; readonly at: number; readonly style: string };
