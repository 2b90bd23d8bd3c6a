// Neutral messages in the markup of the minimal platform.
import type { Block, Message, Run } from '../../../adapters/chat/port/message.ts';
import type { Drawing } from '../../../adapters/chat/port/port.ts';
import { fitting } from '../../../adapters/shared/render/fit.ts';
import type { Missing } from './platform.ts';
import { longest, type Payload, read } from './world.ts';

export function createDrawing(missing: Missing | undefined): Drawing<Payload> {
  const escaped = (text: string): string =>
    missing === 'escaping' ? text : text.replace(/[\\*@]|^>/gm, '\\$&');
  const runOf = (run: Run): string => escaped(Object.values(run).map(String)[0] ?? '');
  const textOf = (block: Block): string => {
    switch (block.kind) {
      case 'heading':
      case 'note':
      case 'code':
        return escaped(block.text);
      case 'row':
        return block.line.map(runOf).join('');
      case 'facts':
        return block.facts.map(({ name, value }) => `${name}: ${value.map(runOf).join('')}`).join('\n');
      case 'paragraph':
        return block.runs.map(runOf).join('');
      case 'list':
        return block.items.map((item) => `- ${escaped(item)}`).join('\n');
      case 'quote': {
        const { text, citation, receipt } = block.quote;
        const whole = missing === 'whole quotes' ? text.slice(0, 60) : text;
        const { title, paragraph, line, before, after } = citation;
        const facts = `${block.cited?.label} ${title}, paragraph ${paragraph}, line ${line} · ${receipt}`;
        const around = block.cited?.context === true ? `\nBefore: ${before}\nAfter: ${after}` : '';
        const below = block.cited === undefined ? '' : `\n${escaped(facts + around)}`;
        return `> ${escaped(whole).replaceAll('\n', '\n> ')}${below}`;
      }
    }
  };
  return {
    draw: ({ head, body, foot }: Message) => {
      const above = head.map(textOf);
      const parts = body.map((part) => part.map(textOf).join('\n'));
      const room = missing === 'limits' ? Number.POSITIVE_INFINITY : longest - above.join('\n').length - 200;
      const fit = fitting(parts, room, (part) => part.length + 1);
      const { blocks, rows } = foot(fit.length);
      const text = [...above, ...fit, ...blocks.map(textOf)].join('\n');
      const payload = { text, controls: rows.flat() };
      const hasLayout = payload.controls.length > 0 && missing !== 'plain text';
      return { payload, shown: fit.length, ...(hasLayout ? { bare: { text, controls: [] } } : {}) };
    },
    quotesIn: ({ text }) => read(text).quotes,
    brokenLimits: ({ text }) => (text.length > longest ? [`text: ${text.length} of ${longest}`] : []),
  };
}
