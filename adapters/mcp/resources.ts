// What a client can read by an address: documents, and quotes by their receipts. All within the asker's place.
import { type McpServer, ResourceNotFoundError, ResourceTemplate } from '@modelcontextprotocol/server';
import type { Document } from '../../src/index.ts';
import { resourceWords } from '../shared/wording/mcp.ts';
import type { McpContext } from './call/tool.ts';
import { documentAddress } from './render/links.ts';
import { renderVerified } from './render/proof.ts';

/** Documents that a client lists; it finds the others by completing an id, or with list_documents. */
const mostListed = 500;
/** As many as the protocol lets a completion have. */
const mostCompleted = 100;
/** UTF-16 units of one document; `read` has the rest. */
const mostRead = 200_000;

export function registerResources(server: McpServer, { verbatim, asker }: McpContext): void {
  const scoped = async () => (await verbatim).within(asker);
  const documents = async (): Promise<readonly Document[]> => (await scoped()).corpus.documents;

  const ofDocuments = new ResourceTemplate('verbatim://documents/{id}', {
    list: async () => ({
      resources: (await documents()).slice(0, mostListed).map(({ id, path, title }) => ({
        ...{ uri: documentAddress(id), name: path, title, mimeType: 'text/plain' },
      })),
    }),
    complete: {
      id: async (begun) => {
        const words = begun.toLowerCase();
        return (await documents())
          .filter(({ id, path, title }) =>
            [id, path, title].some((name) => name.toLowerCase().includes(words)),
          )
          .map(({ id }) => id)
          .slice(0, mostCompleted);
      },
    },
  });
  server.registerResource('document', ofDocuments, resourceWords.document, async (uri, { id }) => {
    const document = (await documents()).find((one) => one.id === id);
    if (document === undefined) throw new ResourceNotFoundError(uri.href);
    const { text } = document;
    const end = text.length <= mostRead ? text.length : startOfWord(text, mostRead);
    const part = { uri: uri.href, mimeType: 'text/plain' };
    const more = end < text.length ? [{ ...part, text: resourceWords.goesOn(end, text.length) }] : [];
    return { contents: [{ ...part, text: text.slice(0, end) }, ...more] };
  });

  const ofQuotes = new ResourceTemplate('verbatim://quotes/{receipt}', { list: undefined });
  server.registerResource('quote', ofQuotes, resourceWords.quote, async (uri, { receipt }) => {
    const verified = typeof receipt === 'string' ? await (await scoped()).verify(receipt) : undefined;
    if (verified === undefined) throw new ResourceNotFoundError(uri.href);
    return { contents: [{ uri: uri.href, mimeType: 'text/plain', text: renderVerified(verified) }] };
  });
}

/** Where the word begins that `at` is in, so that no word is cut; `at` in a text without blanks. */
function startOfWord(text: string, at: number): number {
  const blank = text.slice(0, at).search(/\s\S*$/u);
  return blank === -1 ? at : blank + 1;
}
