// The server that a client talks to: its instructions, its tools, its resources and its prompt.
import { McpServer } from '@modelcontextprotocol/server';
import { z } from 'zod';
import { briefWords, mcpInstructions } from '../shared/wording/mcp.ts';
import { registerView } from './app/app.ts';
import { given } from './call/arguments.ts';
import type { McpContext } from './call/tool.ts';
import { registerResources } from './resources.ts';
import { ask, findPassages } from './tools/ask.ts';
import { listDocuments, read } from './tools/documents.ts';
import { explain } from './tools/explain.ts';
import { checkQuotes, cite, verify } from './tools/proof.ts';
import { fetch, search } from './tools/research.ts';

const tools = [ask, findPassages, read, verify, checkQuotes, cite, listDocuments, explain, search, fetch];

/** `tellsChanges`: whether clients hear of changes to what they read. */
export function createMcpServer(context: McpContext, tellsChanges = false): McpServer {
  const server = new McpServer(
    { name: 'verbatim', title: 'Verbatim', version: context.version },
    {
      instructions: mcpInstructions,
      // Tools and prompts never change. Documents do, but a word to everybody would tell clients of other scopes, too.
      capabilities: {
        tools: { listChanged: false },
        prompts: { listChanged: false },
        resources: { listChanged: false, ...(tellsChanges ? { subscribe: true } : {}) },
      },
    },
  );
  for (const register of tools) register(server, context);
  registerResources(server, context);
  registerView(server);
  const { title, description, text } = briefWords;
  const config = { title, description, argsSchema: z.object({ subject: given.subject }) };
  server.registerPrompt('brief', config, ({ subject }) => ({
    messages: [{ role: 'user', content: { type: 'text', text: text(subject) } }],
  }));
  return server;
}
