// What was done, in words: on the administrator's page and in the terminal.
import type { AuditEntry } from '../../../../src/index.ts';
import { spoken } from '../../language/language.ts';
import { minuteOf } from '../../language/times.ts';
import { audit as french } from '../french/admin.ts';
import { audit as german } from '../german/admin.ts';
import { audit as spanish } from '../spanish/admin.ts';

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

const english = {
  title: 'Who did what',
  head: ['When (UTC)', 'Who', 'What', 'About'],
  did,
  none: 'Nothing is recorded.',
};
const words = spoken(english, { de: german, fr: french, es: spanish });
export const auditWords = words;

/** Of the terminal, whose columns are named in small letters. */
export const auditHeadings = ['when (UTC)', 'who', 'what', 'about'] as const;

export const auditRow = ({ at, who, action, about }: AuditEntry): string[] => [
  minuteOf(at),
  who,
  words.did[action],
  about,
];
