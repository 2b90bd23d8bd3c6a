// The language that a person has Slack in. Slack tells it with no event, only with the scope users:read.
import type { WebClient } from '@slack/web-api';
import { type Log, messageOf } from '../../../src/index.ts';
import { languageOf } from '../../chat/rules/spoken-to.ts';
import type { Language } from '../../shared/language/language.ts';

/** Undefined where Slack does not say. Never rejects. */
export async function ownLanguage(
  client: Promise<WebClient> | WebClient,
  user: string,
  log: Log,
): Promise<Language | undefined> {
  try {
    const { user: person } = await (await client).users.info({ user, include_locale: true });
    return person?.locale === undefined ? undefined : languageOf(person.locale);
  } catch (error) {
    log.debug({ reason: messageOf(error) }, 'the language of a person is not known');
    return undefined;
  }
}
