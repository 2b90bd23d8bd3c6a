// What a tool is, and how a call of one ends: a text with structured content, or a sentence that says what to do.
import type { McpServer, ServerContext, StandardSchemaWithJSON } from '@modelcontextprotocol/server';
import type { z } from 'zod';
import {
  type Asker,
  type Log,
  type Quote,
  type Scoped,
  type Verbatim,
  VerbatimError,
} from '../../../src/index.ts';
import { showsExactly } from '../../shared/render/gate.ts';
import { refusalWords, type ToolName, toolWords } from '../../shared/wording/mcp.ts';
import { viewOf } from '../app/app.ts';
import { linksOf } from '../render/links.ts';
import { readBack } from '../render/marked.ts';

export interface McpContext {
  /** Pending while the documents are read: a client is greeted before that, and its calls wait. */
  readonly verbatim: Promise<Verbatim>;
  /** For whom the client acts, and where: what it may see follows from that. */
  readonly asker: Asker;
  /** Of the package. */
  readonly version: string;
  readonly log: Log;
}

/** What a call works with. */
export interface Opened {
  readonly verbatim: Pick<Verbatim, 'ask'>;
  readonly asker: Asker;
  readonly scoped: Scoped;
}

/** What a client may do to a call that takes long: watch it, and end it. */
export interface Call {
  readonly signal: AbortSignal;
  /** Of a whole, how much is done. Clients that did not ask for it hear nothing. */
  progress(done: number, of: number): void;
}

export interface Reply<Output> {
  readonly text: string;
  readonly structured: Output;
  /** The quotes that the text shows, in order: they are compared with their documents before it is sent. */
  readonly quotes?: readonly Quote[];
}

export interface Tool<Input extends z.ZodObject, Output extends z.ZodType> {
  readonly name: ToolName;
  readonly input: Input;
  readonly output: Output;
  run(given: z.output<Input>, opened: Opened, call: Call): Promise<Reply<z.output<Output>>>;
}

/** For inference of a tool's arguments from its schemas. */
export const defineTool = <Input extends z.ZodObject, Output extends z.ZodType>(
  tool: Tool<Input, Output>,
): ((server: McpServer, context: McpContext) => void) => {
  const { name, input, output } = tool;
  const inputSchema: StandardSchemaWithJSON<z.input<Input>, z.output<Input>> = input;
  const outputSchema: StandardSchemaWithJSON = output;
  return (server, context) => {
    const annotations = { readOnlyHint: true, openWorldHint: false };
    const config = { ...toolWords[name], inputSchema, outputSchema, annotations, ...viewOf(name) };
    server.registerTool(name, config, async (given, { mcpReq }) => {
      try {
        const reply = await tool.run(given, await open(context), callOf(mcpReq, context.log));
        return {
          content: [
            { type: 'text', text: await checked(reply, context) },
            ...(reply.quotes ?? []).flatMap(linksOf),
          ],
          structuredContent: reply.structured,
        };
      } catch (error) {
        // Nobody waits for it any longer: the SDK answers a call that was cancelled with nothing.
        if (mcpReq.signal.aborted) throw error;
        return { content: [{ type: 'text', text: refusal(error, name, context.log) }], isError: true };
      }
    });
  };
};

/** As many reports of one call as a bar has steps. */
const mostReports = 100;

function callOf({ signal, _meta, notify }: ServerContext['mcpReq'], log: Log): Call {
  const progressToken = _meta?.progressToken;
  if (progressToken === undefined) return { signal, progress: () => {} };
  let reported = 0;
  return {
    signal,
    progress: (progress, total) => {
      if (progress < total && progress - reported < total / mostReports) return;
      reported = progress;
      notify({ method: 'notifications/progress', params: { progressToken, progress, total } }).catch(
        (error: unknown) => log.debug({ err: error }, 'progress could not be reported'),
      );
    },
  };
}

async function open({ verbatim, asker }: McpContext): Promise<Opened> {
  const opened = await verbatim;
  return { verbatim: opened, asker, scoped: opened.within(asker) };
}

async function checked({ text, quotes }: Reply<unknown>, context: McpContext): Promise<string> {
  if (quotes === undefined) return text;
  const { scoped } = await open(context);
  if (showsExactly(readBack(text), quotes, scoped, context.log)) return text;
  throw new VerbatimError('QUOTE_NOT_EXACT', refusalWords.changedMeanwhile);
}

function refusal(error: unknown, tool: string, log: Log): string {
  if (error instanceof VerbatimError) return error.message;
  log.error({ err: error, tool }, 'a call of a tool failed');
  return refusalWords.failed;
}
