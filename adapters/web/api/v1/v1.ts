// /api/v1: its endpoints and their description.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { etag } from 'hono/etag';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import type { Env } from '../../request/env.ts';
import type { PageServices } from '../../server/services.ts';
import { serveDescription } from '../described/description.ts';
import { openApi } from '../described/open.ts';
import { addAdministration } from './administration.ts';
import { addDocuments } from './documents.ts';
import { addEditing } from './editing.ts';
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
  addAdministration(api, services);
  addEditing(api, services);
  serveDescription(api, descriptionPath, services, {
    description: apiWords.description,
    tags: Object.entries(apiWords.tags).map(([name, description]) => ({ name, description })),
  });
  return api;
}
