// Looks at what Slack answers to each call, for refusals that the clients keep to themselves.

/** Slack's error code of an answer; '' for one that says ok; undefined for what is no answer of Slack's. */
async function errorIn(response: Response): Promise<string | undefined> {
  const body: unknown = await response
    .clone()
    .json()
    // Not JSON: the client says what is wrong with it.
    .catch(() => undefined);
  if (typeof body !== 'object' || body === null || !('ok' in body)) return undefined;
  return 'error' in body ? String(body.error) : '';
}

/** A fetch that reports every refusal, and every failure to get an answer, before the client sees it. */
export const watched =
  (report: (error: string) => void, unanswered: (error: unknown) => void = () => {}): typeof fetch =>
  async (address, init) => {
    const response = await fetch(address, init).catch((error: unknown) => {
      unanswered(error);
      throw error;
    });
    const error = await errorIn(response);
    if (error !== undefined) report(error);
    return response;
  };
