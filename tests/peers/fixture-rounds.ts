// What the conformance suite calls that asks the client back: in the result, as the protocol of 2026-07-28 does, so that a server
// without sessions can. What it has to know in the next round is signed, and comes back with the answers.
import {
  acceptedContent,
  CLIENT_CAPABILITIES_META_KEY,
  createRequestStateCodec,
  fromJsonSchema,
  inputRequired,
  type McpServer,
  type ServerContext,
  type ToolCallback,
} from '@modelcontextprotocol/server';
import { z } from 'zod';

const text = (words: string) => ({ type: 'text' as const, text: words });
const done = (words: string) => ({ content: [text(words)] });

/** Each request is served by a server of its own, so the key is the program's. */
export const states = createRequestStateCodec<string>({ key: 'a key that is long enough to sign with' });

/** What the client says of itself with each request. */
const capabilities = z.object({
  [CLIENT_CAPABILITIES_META_KEY]: z.object({ elicitation: z.unknown(), sampling: z.unknown() }).partial(),
});

const name = z.object({ name: z.string() });
const ok = z.object({ ok: z.boolean() });
const color = z.object({ color: z.string() });
const about = z.object({ context: z.string() });

const elicit = (message: string, requestedSchema: typeof name | typeof ok | typeof color | typeof about) =>
  inputRequired.elicit({ message, requestedSchema });
const sample = (words: string, maxTokens: number) =>
  inputRequired.createMessage({ messages: [{ role: 'user', content: text(words) }], maxTokens });

export function addRounds(server: McpServer): void {
  const tool = (called: string, answer: ToolCallback): void => {
    server.registerTool(called, { description: `Is ${called}.` }, answer);
  };
  const responses = ({ mcpReq }: ServerContext) => mcpReq.inputResponses;

  tool('test_input_required_result_elicitation', (context) => {
    const said = acceptedContent(responses(context), 'user_name', name);
    return said === undefined
      ? inputRequired({ inputRequests: { user_name: elicit('What is your name?', name) } })
      : done(`Hello, ${said.name}!`);
  });
  tool('test_input_required_result_sampling', (context) => {
    const said = responses(context)?.['capital_question'];
    return said === undefined
      ? inputRequired({ inputRequests: { capital_question: sample('What is the capital of France?', 100) } })
      : done(JSON.stringify(said));
  });
  tool('test_input_required_result_list_roots', (context) => {
    const said = responses(context)?.['client_roots'];
    return said === undefined
      ? inputRequired({ inputRequests: { client_roots: inputRequired.listRoots() } })
      : done(JSON.stringify(said));
  });
  for (const called of [
    'test_input_required_result_request_state',
    'test_input_required_result_tampered_state',
  ])
    tool(called, async (context) => {
      if (context.mcpReq.requestState() === 'asked') return done('state-ok');
      const requestState = await states.mint('asked');
      return inputRequired({ inputRequests: { confirm: elicit('Please confirm', ok) }, requestState });
    });
  tool('test_input_required_result_multiple_inputs', async (context) => {
    const said = responses(context);
    if (said?.['user_name'] && said['greeting'] && said['client_roots']) return done(JSON.stringify(said));
    return inputRequired({
      inputRequests: {
        user_name: elicit('What is your name?', name),
        greeting: sample('Generate a greeting', 50),
        client_roots: inputRequired.listRoots(),
      },
      requestState: await states.mint('asked'),
    });
  });
  tool('test_input_required_result_multi_round', async (context) => {
    switch (context.mcpReq.requestState()) {
      case 'named':
        return done('Done.');
      case 'asked':
        return inputRequired({
          inputRequests: { step2: elicit('Step 2: What is your favorite color?', color) },
          requestState: await states.mint('named'),
        });
      default:
        return inputRequired({
          inputRequests: { step1: elicit('Step 1: What is your name?', name) },
          requestState: await states.mint('asked'),
        });
    }
  });
  tool('test_input_required_result_capabilities', ({ mcpReq }) => {
    const declared = capabilities.parse(mcpReq.envelope)[CLIENT_CAPABILITIES_META_KEY];
    return inputRequired({
      inputRequests: {
        ...(declared.elicitation === undefined ? {} : { user_name: elicit('What is your name?', name) }),
        ...(declared.sampling === undefined ? {} : { greeting: sample('Generate a greeting', 50) }),
      },
    });
  });
  tool('test_missing_capability', () => inputRequired({ inputRequests: { greeting: sample('Greet', 50) } }));
  tool('test_streaming_elicitation', () =>
    inputRequired({ inputRequests: { user_name: elicit('What is your name?', name) } }),
  );
  server.registerPrompt('test_input_required_result_prompt', { description: 'Asks back.' }, (context) => {
    const said = acceptedContent(responses(context), 'user_context', about);
    return said === undefined
      ? inputRequired({
          inputRequests: { user_context: elicit('What context should the prompt use?', about) },
        })
      : { messages: [{ role: 'user' as const, content: text(said.context) }] };
  });
  // An argument that a client sends in a header, too, for whoever passes requests on.
  const region = { type: 'string' as const, 'x-mcp-header': 'Region' };
  const inputSchema = fromJsonSchema({
    ...{ type: 'object', required: ['region'] },
    properties: { region },
  });
  server.registerTool('test_custom_header', { description: 'Takes a region.', inputSchema }, () =>
    done('Taken.'),
  );
}
