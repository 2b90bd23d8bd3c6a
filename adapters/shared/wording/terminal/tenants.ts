// What "verbatim tenants" says.
import type { Forgotten } from '../../../../src/index.ts';
import { counted, listed } from '../../language/counted.ts';

export const tenantsWords = {
  head: ['platform', 'tenant', 'questions', 'people', 'last', ''],
  installed: (state: 'installed' | 'removed' | undefined): string =>
    state === undefined ? '' : state === 'installed' ? 'installed' : 'removed the app',
  unknownPlatform: (platform: string, known: readonly string[]): string =>
    `There is no platform "${platform}". There are ${listed(known, 'and')}.`,
  question: (platform: string, tenant: string): string =>
    `Delete all questions, ratings and settings of ${tenant} on ${platform}, and its installation (for an organisation, also those of its workspaces that installed the app)?`,
  noId: 'The tenant’s id is empty. "verbatim tenants" lists the ids.',
  removed: (tenant: string, { questions, ratings, notYetErased }: Forgotten): string =>
    [
      `Deleted ${counted(questions, 'question')} and ${counted(ratings, 'rating')} of ${tenant}.`,
      'Take it out of the scopes file, too, or it is served again when somebody asks there.',
      ...(notYetErased === undefined ? [] : [`The bytes are not yet erased from the file: ${notYetErased}`]),
    ].join(' '),
} as const;
