// The view that clients with MCP Apps show beside an answer: each quote, marked in its document. One HTML document without a
// request to anybody; others see the same tools without it. modelcontextprotocol/ext-apps, specification 2026-01-26.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { McpServer } from '@modelcontextprotocol/server';
import { languages, speaking } from '../../shared/language/language.ts';
import type { ToolName } from '../../shared/wording/mcp.ts';
import { quoteViewWords, viewWords } from '../../shared/wording/pages/quote-view.ts';

const address = 'ui://verbatim/quotes.html';
const mimeType = 'text/html;profile=mcp-app';

/** What is shown with the view. */
const shown: readonly ToolName[] = ['ask', 'find_passages'];

/** Of a tool, for clients that have views. */
export const viewOf = (tool: ToolName): { readonly _meta?: Record<string, unknown> } =>
  shown.includes(tool) ? { _meta: { ui: { resourceUri: address } } } : {};

export function registerView(server: McpServer): void {
  // No address outside of the document is allowed, which is also what clients take for granted where nothing is said.
  const _meta = { ui: { csp: {}, prefersBorder: true } };
  const { title, description } = quoteViewWords;
  server.registerResource('quotes', address, { title, description, mimeType, _meta }, () => ({
    contents: [{ uri: address, mimeType, text: page(), _meta }],
  }));
}

const read = (name: string): string => readFileSync(new URL(`./view/${name}`, import.meta.url), 'utf8');
const hashOf = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

function page(): string {
  const [style, script] = [read('quotes.css'), read('quotes.js')];
  const words = Object.fromEntries(languages.map((language) => [language, speaking(language, viewWords)]));
  const policy = `default-src 'none'; style-src ${hashOf(style)}; script-src ${hashOf(script)}; base-uri 'none'; form-action 'none'`;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>Verbatim</title>
<style>${style}</style>
<main></main>
<script type="application/json" id="words">${JSON.stringify(words).replaceAll('<', '\\u003c')}</script>
<script type="module">${script}</script>
</html>
`;
}
