// The part of media-captions that is used here; its own types are not found by modern module resolution.
declare module 'media-captions' {
  export interface ParsedCue {
    /** Seconds. */
    readonly startTime: number;
    readonly endTime: number;
    readonly text: string;
  }

  export function parseTextStream(
    lines: ReadableStream<string>,
    options: { readonly type: 'srt' | 'vtt'; readonly errors: boolean; onCue(cue: ParsedCue): void },
  ): Promise<unknown>;
}
