// In which language the bot speaks: to a person alone in their own, where others see it in the one of the tenant.
import { type Language, languages, speaking } from '../../shared/language/language.ts';
import type { RawAsker, RawPlace } from '../port/events.ts';

type Heard = Pick<RawAsker, 'languages'>;

/**
 * The one that is spoken for a platform's code, such as "de", "pt-BR" or "fr-CA". Of a browser's list, "pt-BR,de;q=0.9", the
 * first that the bot speaks; English where it speaks none.
 */
export const languageOf = (codes: string): Language =>
  codes
    .split(',')
    .map(spokenFor)
    .find((one) => one !== undefined) ?? 'en';

const spokenFor = (code: string): Language | undefined =>
  languages.find((one) => one === code.trim().toLowerCase().split(/[-_;]/)[0]);

const ofPerson = ({ languages: told }: Heard): Language => told?.own ?? told?.here ?? 'en';

/** Runs what says something to a person alone. */
export const toPerson = <Said>(asker: Heard, say: () => Said): Said => speaking(ofPerson(asker), say);

/** Runs what shows something in a place, to all who see it there. */
export const toAudience = <Said>(place: Heard & Pick<RawPlace, 'audience'>, say: () => Said): Said =>
  speaking(place.audience === 'public' ? (place.languages?.here ?? 'en') : ofPerson(place), say);

/** What is stored of a question or command: without the person's language, which is used while they wait and no longer. */
export const withoutOwnLanguage = (question: unknown): string =>
  JSON.stringify(question, (key, value: unknown) =>
    key === 'languages' && typeof value === 'object' ? { ...value, own: undefined } : value,
  );
