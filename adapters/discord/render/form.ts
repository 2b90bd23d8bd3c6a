// Forms as Discord's modals.
import type { Field, Form } from '../../chat/port/events.ts';
import type { Option } from '../../chat/port/message.ts';
import { excerpt } from '../../shared/render/excerpt.ts';
import { limits } from './limits.ts';

/** Numbers as Discord has them: docs.discord.com/developers/components/reference. */
const label = 18;
const menu = 3;
const input = 4;
const paragraph = 2;
/** Shows all options at once; in modals alone. */
const radioGroup = 21;

export const modalOf = ({ form, value, title, fields }: Form<unknown>) => ({
  custom_id: `${form} ${value}`,
  title: excerpt(title, limits.modalTitle),
  components: fields.flatMap(componentOf),
});

function componentOf(field: Field): object[] {
  switch (field.kind) {
    case 'choice':
      return [
        labelled(field.label, {
          type: fitsRadioGroup(field.options) ? radioGroup : menu,
          custom_id: field.name,
          options: field.options.map(optionOf),
        }),
      ];
    case 'text': {
      const { name, longest } = field;
      return [
        labelled(field.label, {
          type: input,
          custom_id: name,
          style: paragraph,
          required: false,
          max_length: longest,
        }),
      ];
    }
    // Of the look-up form, which Discord does not open: "/ask" completes what is typed.
    case 'search':
    case 'conversation':
      return [];
  }
}

const fitsRadioGroup = ({ length }: readonly Option[]): boolean =>
  length >= limits.radioOptions.least && length <= limits.radioOptions.most;

const labelled = (text: string, component: object) => ({
  type: label,
  label: excerpt(text, limits.modalLabel),
  component,
});

const optionOf = ({ value, label: words }: Option) => ({ value, label: words });
