// Addresses of the pages.

export interface AskAddress {
  readonly question: string;
  /** The previous question, which this one may refer to. */
  readonly after?: string | undefined;
  /** The platform whose preview is shown. */
  readonly preview?: string | undefined;
  /** The id of an answer that was already given. */
  readonly answer?: string | undefined;
  readonly rated?: 'yes' | 'no' | undefined;
}

export const askPath = ({ question, after, preview, answer, rated }: AskAddress): string =>
  `/${query({ q: question, after, preview, answer, rated })}`;

export const sourcesPath = '/sources';
/** `part` of a long document. */
export const documentPath = (id: string, part?: number): string =>
  `/sources/${id}${query({ part: part?.toString() })}`;
export const verifyPath = (receipt: string): string => `/verify${query({ receipt })}`;
export const citePath = (receipt: string, style?: string): string => `/cite${query({ receipt, style })}`;

/** "?a=1&b=2" for the defined values, '' for none. */
export function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
