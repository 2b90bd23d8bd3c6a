// Names of what people can press, and what a button says of its answer and of its message, so that it still works
// after a restart.
export const actions = {
  post: 'verbatim-post',
  context: 'verbatim-context',
  more: 'verbatim-more',
  cite: 'verbatim-cite',
  /** Another style for references that are shown. */
  citeStyle: 'verbatim-cite-style',
  useful: 'verbatim-useful',
  notUseful: 'verbatim-not-useful',
  /** Why an answer was not useful, where no form can ask. */
  reason: 'verbatim-reason',
  nearest: 'verbatim-nearest',
  /** The page that a quote is on, as a picture. */
  page: 'verbatim-page',
  suggestion: 'verbatim-suggestion',
  /** On the bot's page. */
  forget: 'verbatim-forget',
  /** A choice in the search of the look-up form. */
  search: 'verbatim-lookup-search',
} as const;

export const forms = {
  /** Asks why an answer was not useful. */
  rating: 'verbatim-rating',
  lookup: 'verbatim-lookup-view',
} as const;

/** Which answer a button belongs to, and how the message shows it. The answer itself is in the store. */
export interface AnswerToken {
  readonly answer: string;
  /** Index of the first quote in the message, or of a suggestion. */
  readonly from: number;
  /** How many quotes it shows. */
  readonly shown: number;
  /** With the sentences around each quote. */
  readonly context: boolean;
  /** It says that files were not read. */
  readonly hasFiles?: boolean;
  /** The question is above the quotes, with who asked where that is not plain to see. */
  readonly heading?: { readonly askedBy?: string };
  /** The question is somebody else's message. */
  readonly isOthers?: boolean;
}

const flags = { context: 1, files: 2, heading: 4, others: 8 } as const;

/** "k3j9x2m4pq 0 3 5 U024BE7LH": short, since some platforms give a button's name and value 100 characters together. */
export function writeToken({
  answer,
  from,
  shown,
  context,
  hasFiles,
  heading,
  isOthers,
}: AnswerToken): string {
  const shows =
    (context ? flags.context : 0) +
    (hasFiles === true ? flags.files : 0) +
    (heading === undefined ? 0 : flags.heading) +
    (isOthers === true ? flags.others : 0);
  return [answer, from, shown, shows, ...(heading?.askedBy === undefined ? [] : [heading.askedBy])].join(' ');
}

/** Undefined for a value that no button of ours has. */
export function readToken(value: string): AnswerToken | undefined {
  const [, answer, from, shown, bits, askedBy] =
    /^(\S+) (\d{1,4}) (\d{1,4}) (\d|1[0-5])(?: (\S{1,64}))?$/.exec(value) ?? [];
  if (answer === undefined) return undefined;
  const shows = (flag: number): boolean => (Number(bits) & flag) !== 0;
  return {
    answer,
    from: Number(from),
    shown: Number(shown),
    context: shows(flags.context),
    ...(shows(flags.files) ? { hasFiles: true } : {}),
    ...(shows(flags.others) ? { isOthers: true } : {}),
    ...(shows(flags.heading) ? { heading: askedBy === undefined ? {} : { askedBy } } : {}),
  };
}
