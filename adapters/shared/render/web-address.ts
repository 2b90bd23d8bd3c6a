// The address of a citation that may be followed.
/** An address from sources.yaml may link to a web page and nothing else. */
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
