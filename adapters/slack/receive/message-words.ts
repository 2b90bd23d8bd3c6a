// The words of a message as a person reads them: of its rich text, where marks are no characters, else of its text.
import { z } from 'zod';
import { wordsOf } from '../render/words.ts';

const run = z.object({ text: z.string().optional(), url: z.string().optional() });
const runs = z.array(run);
const element = z.union([
  z.object({
    type: z.enum(['rich_text_section', 'rich_text_quote', 'rich_text_preformatted']),
    elements: runs,
  }),
  z.object({ type: z.literal('rich_text_list'), elements: z.array(z.object({ elements: runs })) }),
]);
const block = z.object({ type: z.literal('rich_text'), elements: z.array(element) });

/** https://docs.slack.dev/reference/objects/message-object, as far as it is read. */
const schema = z.object({ text: z.string().default(''), blocks: z.array(z.unknown()).default([]) });

/** Lines of a quote begin with ">", as a text's own do. Mentions and emoji are left out. '' where there are no words. */
export function messageWords(message: unknown): string {
  const { data } = schema.safeParse(message);
  if (data === undefined) return '';
  const rich = data.blocks.map((one) => block.safeParse(one).data);
  // A message with other blocks says in its text what they say.
  if (rich.length === 0 || rich.includes(undefined)) return wordsOf(data.text);
  const lines = rich.flatMap((one) => one?.elements ?? []).flatMap(linesOf);
  return lines.join('\n').trim();
}

type Runs = z.infer<typeof runs>;

const joined = (elements: Runs): string => elements.map(({ text, url }) => text ?? url ?? ' ').join('');

function linesOf({ type, elements }: z.infer<typeof element>): string[] {
  if (type === 'rich_text_list') return elements.map((item) => joined(item.elements));
  const words = joined(elements);
  return type === 'rich_text_quote' ? words.split('\n').map((words) => `> ${words}`) : [words];
}
