// Reads the rules for folders in sources.yaml. A wrong rule is a problem; the others are used.
import { z } from 'zod';
import { type Problem, problem } from '../document/problem.ts';
import { invalid, languageCode, sourcesFile, webAddress, words } from './fields.ts';
import { mostSpecificFirst, placeholders } from './folders.ts';
import type { CollectionRule, FolderRule } from './source.ts';

const holders = new RegExp(`\\{(?!(?:${placeholders.join('|')})\\})[^}]*\\}`);

const template = words.pipe(
  z.string().superRefine((url, context) => {
    const fault = holders.exec(url)?.[0];
    if (fault !== undefined)
      context.addIssue(`${fault} is not one of ${placeholders.map((name) => `{${name}}`).join(', ')}`);
    const address = webAddress.safeParse(url.replace(/\{\w+\}/g, 'x'));
    for (const { message } of address.error?.issues ?? []) context.addIssue(message);
  }),
);

const folderPath = words.pipe(
  z
    .string()
    .refine(
      (path) => !/(?:^|\/)\.\.(?:\/|$)|^\/|\\/.test(path),
      'must be a path within the corpus folder, such as handbook/',
    )
    .transform((path) => path.replace(/^(?:\.\/?)+/, '').replace(/\/+$/, '')),
);

const collectionName = words.pipe(
  z
    .string()
    .refine(
      (name) => !name.includes('/') && !/^(?:all|none|default)$/i.test(name),
      'must be a name that scopes can give, without "/"',
    )
    .transform((name) => name.normalize('NFC')),
);

const ruleSchema = z.strictObject({
  path: folderPath,
  url: template.nullish(),
  collection: collectionName.nullish(),
  author: words.nullish(),
  publisher: words.nullish(),
  language: languageCode.nullish(),
  licence: words.nullish(),
});

interface FolderRules {
  readonly folders: readonly FolderRule[];
  readonly collections: readonly CollectionRule[];
  readonly problems: readonly Problem[];
}

export function readFolderRules(entries: readonly unknown[]): FolderRules {
  const rules = new Map<string, FolderRule>();
  const unknown: CollectionRule[] = [];
  const problems: Problem[] = [];
  for (const [index, entry] of entries.entries()) {
    const place = `${sourcesFile}, folder ${index + 1}`;
    const result = ruleSchema.safeParse(entry);
    if (!result.success) {
      problems.push(invalid(place, result.error));
      unknown.push(...unknownIn(entry));
    } else if (rules.has(result.data.path)) {
      problems.push(describedTwice(place, result.data.path));
      unknown.push(...unknownIn(entry));
    } else rules.set(result.data.path, ruleOf(result.data));
  }
  const folders = mostSpecificFirst([...rules.values()]);
  const named = folders.flatMap(({ path, collection }) =>
    collection === undefined ? [] : [{ path, collection }],
  );
  return { folders, collections: mostSpecificFirst([...unknown, ...named]), problems };
}

function ruleOf({ path, author, publisher, ...said }: z.infer<typeof ruleSchema>): FolderRule {
  const { url, collection, language, licence } = said;
  return {
    path,
    attribution: { ...(author ? { author } : {}), ...(publisher ? { publisher } : {}) },
    ...(url ? { url } : {}),
    ...(collection ? { collection } : {}),
    ...(language ? { language } : {}),
    ...(licence ? { licence } : {}),
  };
}

/** A rule that can't be used but names a collection: its files must not show in places that it would keep them from. */
function unknownIn(entry: unknown): CollectionRule[] {
  const { data } = z.looseObject({ path: z.unknown(), collection: z.unknown() }).safeParse(entry);
  if (data?.collection === undefined || data.collection === null) return [];
  const path = folderPath.safeParse(data.path);
  return [{ path: path.success ? path.data : '', collection: undefined }];
}

const describedTwice = (place: string, path: string): Problem =>
  problem(
    'sources-entry-invalid',
    place,
    `${path} already has a rule above, and that one is used. Remove one of the two.`,
  );
