// Renders the doctor's checks for a terminal.
import type { Check } from '../../shared/doctor/check.ts';
import { checkupWords } from '../../shared/wording/terminal/checkup.ts';
import { escapeLine } from '../terminal/escape.ts';
import type { Style } from '../terminal/style.ts';
import { wrapText } from '../terminal/wrap.ts';

const marks: Readonly<Record<Check['state'], string>> = { ok: '✓', warning: '!', failing: '✗' };
const indent = '    ';

export function renderChecks(checks: readonly Check[], style: Style): string {
  const drawn = checks.map(({ name, state, detail, remedy }) => {
    const lines = [...detail.split('\n'), ...(remedy === undefined ? [] : [`→ ${remedy}`])].flatMap((line) =>
      wrapText(escapeLine(line), style.columns - indent.length),
    );
    const title = `${marks[state]} ${name}`;
    return [state === 'ok' ? title : style.bold(title), ...lines.map((line) => indent + line)].join('\n');
  });
  const failing = checks.filter(({ state }) => state === 'failing').length;
  return [...drawn, '', checkupWords.summary(failing)].join('\n');
}
