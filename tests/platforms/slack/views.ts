// The schema of views.
import { blockProblems } from './blocks.ts';
import { plainText } from './composition.ts';
import { isObject, objectsIn } from './json.ts';
import { limits } from './limits.ts';
import { also, boolean, type Check, type Problem, problem, shape, string, typed } from './schema.ts';

const shared = {
  private_metadata: string({ max: limits.privateMetadata }),
  callback_id: string({ max: limits.callbackId }),
  external_id: string({ max: limits.callbackId }),
};

/** docs.slack.dev/reference/views: `submit` is required when an input block is there. */
const submitForInput: Check = (value, at) =>
  isObject(value) &&
  value['submit'] === undefined &&
  objectsIn(value['blocks']).some((block) => block['type'] === 'input')
    ? problem('missing required field: submit', at)
    : [];

const schema = typed({
  modal: also(
    shape(
      {
        title: plainText(limits.viewTitle),
        blocks: (blocks, at) => blockProblems(blocks, 'modal', at),
      },
      {
        ...shared,
        submit: plainText(limits.viewButton),
        close: plainText(limits.viewButton),
        clear_on_close: boolean,
        notify_on_close: boolean,
        submit_disabled: boolean,
      },
    ),
    submitForInput,
  ),
  home: shape({ blocks: (blocks, at) => blockProblems(blocks, 'home', at) }, shared),
});

/** What is wrong with a view; its pointers start with "/view". */
export const viewProblems = (view: unknown): readonly Problem[] => schema(view, '/view');
