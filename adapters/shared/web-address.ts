// What an address in sources.yaml may do: lead to a page of the web, and nothing else.
export const webAddress = (url: string | undefined): string | undefined =>
  url !== undefined && /^https?:\/\//i.test(url) ? url : undefined;
