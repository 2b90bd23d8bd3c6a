// /api/v1 and its description, which says whose tokens are let in and where it is.

import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import type { Env } from '../../request/env.ts';
import type { PageServices } from '../../server/services.ts';
import { openApi } from '../described/open.ts';
import { addDocuments } from './documents.ts';
import { addEditing } from './editing.ts';
import { addGaps } from './gaps.ts';
import { addQuestions } from './questions.ts';

const descriptionPath = '/api/v1/openapi.json';

export function createV1(services: PageServices): OpenAPIHono<Env> {
  const api = openApi(descriptionPath);
  // A list that has not changed is not sent again.
  api.use('/api/v1/documents', etag());
  api.use('/api/v1/problems', etag());
  api.use(descriptionPath, etag());
  addQuestions(api, services);
  addDocuments(api, services);
  addGaps(api, services);
  addEditing(api, services);
  api.openAPIRegistry.registerComponent('securitySchemes', 'bearer', {
    type: 'http',
    scheme: 'bearer',
    description: apiWords.bearer,
  });
  api.openAPIRegistry.registerComponent('securitySchemes', 'session', {
    type: 'apiKey',
    in: 'cookie',
    name: 'verbatim_session',
    description: apiWords.session,
  });
  const { publicUrl, isLocalOnly, signsIn } = services.settings;
  const known = [{ bearer: [] }, { session: [] }];
  api.doc31(descriptionPath, {
    openapi: '3.1.0',
    info: {
      ...{ title: apiWords.title, version: '1.0.0', description: apiWords.description },
      license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
    },
    servers: [{ url: publicUrl ?? '/' }],
    // Without a token where none is needed; see programs.ts.
    security: isLocalOnly && !signsIn ? [...known, {}] : known,
    tags: Object.entries(apiWords.tags).map(([name, description]) => ({ name, description })),
  });
  return api;
}
