// blocks.validate: https://docs.slack.dev/reference/methods/blocks.validate
import { blockProblems, type Surface } from '../blocks.ts';
import { isObject, parseJson } from '../json.ts';
import type { Problem } from '../schema.ts';
import type { JsonObject } from '../types.ts';
import { argument, type Methods, type Slack, SlackRefusal } from './method.ts';

const kinds = ['blocks', 'message', 'view'] as const;

/** "Provide exactly one of `blocks`, `view`, or `message`." */
function validate(_slack: Slack, args: JsonObject): JsonObject {
  const [kind, ...others] = kinds.filter((name) => args[name] !== undefined);
  if (kind === undefined || others.length > 0) throw new SlackRefusal('invalid_arguments');
  const given = args[kind];
  const value = typeof given === 'string' ? parseJson(argument(args, kind) ?? '') : given;
  const problems = problemsIn(kind, value);
  if (problems.length === 0) return {};
  throw new SlackRefusal(`invalid_${kind}`, {
    errors: problems.map(({ message, at }) => ({ pointer: at, code: 'failed_constraint', message })),
  });
}

function problemsIn(kind: (typeof kinds)[number], value: unknown): readonly Problem[] {
  if (kind === 'blocks') return blockProblems(value, 'message', '');
  if (!isObject(value)) return [{ message: 'must provide an object', at: '' }];
  return blockProblems(value['blocks'], kind === 'message' ? 'message' : surfaceOf(value), '/blocks');
}

const surfaceOf = ({ type }: JsonObject): Surface => (type === 'home' ? 'home' : 'modal');

export const blockMethods: Methods = { 'blocks.validate': { token: 'bot', scopes: [], run: validate } };
