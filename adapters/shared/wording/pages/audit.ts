// What was done, in words: on the administrator's page and in the terminal.
import type { AuditEntry } from '../../../../src/index.ts';

const minute = (at: number): string => new Date(at).toISOString().slice(0, 16).replace('T', ' ');

const did: Readonly<Record<AuditEntry['action'], string>> = {
  'signed-in': 'signed in',
  'token-added': 'made a token',
  'token-revoked': 'revoked a token',
  'document-added': 'added a document',
  'document-removed': 'removed a document',
  'document-restored': 'restored a document',
  'document-described': 'changed a document’s details',
  'scope-changed': 'changed what a channel sees',
  'setting-changed': 'changed a setting',
  'questions-exported': 'exported questions',
  'tenant-forgotten': 'removed a tenant',
  'questions-forgotten': 'deleted what everybody in a tenant asked',
};

export const auditWords = {
  title: 'Who did what',
  head: ['when (UTC)', 'who', 'what', 'about'],
  row: ({ at, who, action, about }: AuditEntry): string[] => [minute(at), who, did[action], about],
  none: 'Nothing is recorded.',
} as const;
