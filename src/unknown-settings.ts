// Misspelled settings: a wrong value is refused, and a wrong name would go unnoticed.
import { similarity } from './text/similarity.ts';

/** A variable that begins like a setting and is none, with the one that was probably meant. */
export interface UnknownSetting {
  readonly name: string;
  /** Absent where none is written nearly the same. */
  readonly meant?: string;
}

const prefix = 'VERBATIM_';
/** Share of letters that two names have in common from which one is taken for the other, misspelled. */
const alikeFrom = 0.6;

/** Empty variables count, too: the name is what is wrong. */
export function unknownSettings(
  environment: Readonly<Record<string, string | undefined>>,
  known: readonly string[],
): UnknownSetting[] {
  const names = Object.keys(environment).filter((name) => name.startsWith(prefix) && !known.includes(name));
  return names.map((name) => {
    const likeness = (other: string): number =>
      similarity(name.slice(prefix.length), other.slice(prefix.length));
    const [meant] = known
      .filter((other) => likeness(other) >= alikeFrom)
      .sort((a, b) => likeness(b) - likeness(a));
    return meant === undefined ? { name } : { name, meant };
  });
}
