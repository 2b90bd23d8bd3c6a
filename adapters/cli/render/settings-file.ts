// Settings in the form of .env, as Node's loadEnvFile reads it.
import { settingsFileWords } from '../../shared/wording/terminal/backup.ts';

export interface Setting {
  readonly name: string;
  readonly value: string;
}

/** Tokens, keys, secrets, and what may hold a password. */
export const isSecret = (name: string): boolean =>
  /(?:TOKENS?|SECRET|KEY|PASSWORD|DATABASE_URL|HEADERS)$/.test(name);

/** Known to the program by their names, those of platforms by how they begin. Empty ones count as not set. */
export const settingsIn = (
  environment: Readonly<Record<string, string | undefined>>,
  names: readonly string[],
  prefixes: readonly string[],
): readonly Setting[] =>
  Object.entries(environment)
    .flatMap(([name, value = '']) =>
      value !== '' && (names.includes(name) || prefixes.some((prefix) => name.startsWith(prefix)))
        ? [{ name, value }]
        : [],
    )
    .sort((a, b) => (a.name < b.name ? -1 : 1));

/** A setting as a line, or a remark in its place. */
export type Line = Setting | { readonly remark: string };

export function renderSettings(lines: readonly Line[]): string {
  return lines
    .map((line) => ('remark' in line ? `# ${line.remark.replace(/\s+/g, ' ')}\n` : assignment(line)))
    .join('');
}

/** Signs that mean nothing to whatever reads the file, a shell among them. */
const plain = /^[\w.,:/@+-]+$/;

function assignment({ name, value }: Setting): string {
  if (plain.test(value)) return `${name}=${value}\n`;
  // In double quotes, \n would become the end of a line.
  const sign = ["'", '`', '"'].find((one) => !value.includes(one) && !(one === '"' && value.includes('\\n')));
  return sign === undefined || /\r/.test(value)
    ? `# ${settingsFileWords.unwritable(name)}\n`
    : `${name}=${sign}${value}${sign}\n`;
}
