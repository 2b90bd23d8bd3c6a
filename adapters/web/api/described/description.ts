// The description of an API: where it is, and whose tokens are let in today.
import type { OpenAPIHono } from '@hono/zod-openapi';
import { apiWords } from '../../../shared/wording/pages/web.ts';
import { isOpenToAll } from '../../people/tokens.ts';
import type { Env } from '../../request/env.ts';
import type { PageServices } from '../../server/services.ts';

interface About {
  readonly description: string;
  readonly tags?: readonly { readonly name: string; readonly description: string }[];
}

export function serveDescription(
  api: OpenAPIHono<Env>,
  path: string,
  services: PageServices,
  { description, tags = [] }: About,
): void {
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
  const known = [{ bearer: [] }, { session: [] }];
  api.get(path, async (context) => {
    const isOpen = await isOpenToAll(services);
    const document = api.getOpenAPI31Document({
      openapi: '3.1.0',
      info: {
        ...{ title: apiWords.title, version: '1.0.0', description },
        license: { name: 'MIT', url: 'https://spdx.org/licenses/MIT.html' },
      },
      servers: [{ url: services.settings.publicUrl ?? '/' }],
      security: isOpen ? [...known, {}] : known,
      tags: [...tags],
    });
    return context.json(document);
  });
}
