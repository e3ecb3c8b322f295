/** The routes of the server, read from the document that it publishes. */

import { openApiDocument } from '../../apps/server/src/openapi.js';
import type { TestApp } from './app.js';

export interface Schema {
  $ref?: string;
  type?: string;
  enum?: unknown[];
  format?: string;
  pattern?: string;
  minLength?: number;
  maxLength?: number;
  minimum?: number;
  maximum?: number;
  minItems?: number;
  maxItems?: number;
  items?: Schema;
  properties?: Record<string, Schema>;
  required?: string[];
  allOf?: Schema[];
  additionalProperties?: boolean | Schema;
}

export interface Parameter {
  name: string;
  in: 'path' | 'query' | 'header';
  schema: Schema;
}

export interface Route {
  method: string;
  /** As in the document: `/api/member/v1/exchanges/{id}/cancel`. */
  path: string;
  door: string;
  needsKey: boolean;
  parameters: Parameter[];
  contentType: string | null;
  body: Schema | null;
}

interface Operation {
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface Routes {
  routes: Route[];
  /** What a `$ref` stands for. */
  schemas: Record<string, Schema>;
}

const METHODS = ['get', 'post', 'put', 'patch', 'delete'];

export function routesOf(app: TestApp): Routes {
  const document = openApiDocument(app.app);
  const schemas = (document.components?.schemas ?? {}) as Record<string, Schema>;
  const routes = Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item as Record<string, Operation>)
      .filter(([method]) => METHODS.includes(method))
      .map(([method, operation]) => routeOf(method, path, operation)),
  );
  return { routes, schemas };
}

function routeOf(method: string, path: string, operation: Operation): Route {
  const [contentType, content] = Object.entries(operation.requestBody?.content ?? {})[0] ?? [];
  const parameters = operation.parameters ?? [];
  return {
    method: method.toUpperCase(),
    path,
    door: path.split('/')[2] ?? '',
    needsKey: parameters.some(({ name }) => name === 'Idempotency-Key'),
    parameters,
    contentType: contentType ?? null,
    body: content?.schema ?? null,
  };
}

export function routeName({ method, path }: Route): string {
  return `${method} ${path}`;
}
