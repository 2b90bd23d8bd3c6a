// Addresses of the pages.

/** An answer's own page, to share, print and reload: nothing is asked again. */
export interface AnswerAddress {
  readonly id: string;
  /** The platform whose preview is shown. */
  readonly preview?: string | undefined;
  readonly isRated?: boolean;
}

export const answerPath = ({ id, preview, isRated }: AnswerAddress): string =>
  `/answers/${encodeURIComponent(id)}${query({ preview, rated: isRated === true ? 'yes' : undefined })}`;
/** The page with a question in its field, not yet asked. */
export const questionPath = (question: string): string => `/${query({ q: question })}`;

export const historyPath = '/history';
/** Where the choice of a language is sent. */
export const languagePath = '/language';
export const sourcesPath = '/sources';
export interface ReaderAddress {
  /** Of a long document, from 1. */
  readonly part?: number | undefined;
  /** The id of the answer that the reader was opened from. */
  readonly answer?: string | undefined;
  /** The words that are looked for in the document. */
  readonly find?: string | undefined;
  /** A place of the document's text. */
  readonly marked?: { readonly start: number; readonly end: number } | undefined;
  /** Whether the page of the file is drawn. */
  readonly picture?: boolean | undefined;
}
export const documentPath = (
  id: string,
  { part, answer, find, marked, picture = false }: ReaderAddress = {},
): string =>
  `/sources/${id}${query({
    start: marked?.start.toString(),
    end: marked?.end.toString(),
    part: part?.toString(),
    find,
    picture: picture ? '1' : undefined,
    answer,
  })}`;
/** For editors. */
export const editPath = (id: string): string => `${sourcesPath}/${id}/edit`;
export const describePath = (id: string): string => `${sourcesPath}/${id}/describe`;
export const removePath = (id: string): string => `${sourcesPath}/${id}/remove`;
export const restorePath = (undo: string): string => `/removals/${encodeURIComponent(undo)}/restore`;
/** The file that the document was read from. */
export const originalPath = (id: string): string => `${sourcesPath}/${id}/original`;
/** The page of a quote, drawn: the image `number` of it, from 1. */
export const picturePath = (
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
  number: number,
): string => `${sourcesPath}/${id}/picture/${start}-${end}/${number}.png`;
/** The saved page or mail of a quote, for a frame. */
export const savedPagePath = (
  id: string,
  { start, end }: { readonly start: number; readonly end: number },
): string => `${sourcesPath}/${id}/page/${start}-${end}`;
export const verifyPath = (receipt: string): string => `/verify${query({ receipt })}`;
export const citePath = (receipt: string, style?: string): string => `/cite${query({ receipt, style })}`;

/** "?a=1&b=2" for the defined values, '' for none. */
export function query(parameters: Readonly<Record<string, string | undefined>>): string {
  const given = Object.entries(parameters).filter(
    (entry): entry is [string, string] => entry[1] !== undefined && entry[1] !== '',
  );
  return given.length === 0 ? '' : `?${new URLSearchParams(given)}`;
}
