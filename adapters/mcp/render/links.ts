// Addresses of what a client can read, and links to them. Pure.
import type { ResourceLink } from '@modelcontextprotocol/server';
import type { Quote } from '../../../src/index.ts';
import { resourceWords } from '../../shared/wording/mcp.ts';

export const documentAddress = (id: string): string => `verbatim://documents/${encodeURIComponent(id)}`;
export const quoteAddress = (receipt: string): string => `verbatim://quotes/${encodeURIComponent(receipt)}`;

/** To the quote itself, and to its document. */
export const linksOf = ({ receipt, citation }: Quote): ResourceLink[] => [
  ...(receipt === undefined || receipt === null
    ? []
    : [link(quoteAddress(receipt), receipt, resourceWords.quoteOf(citation.title))]),
  link(documentAddress(citation.documentId), citation.path, citation.title),
];

const link = (uri: string, name: string, title: string): ResourceLink => ({
  ...{ type: 'resource_link', uri, name, title, mimeType: 'text/plain' },
});
