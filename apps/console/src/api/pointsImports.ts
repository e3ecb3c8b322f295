import { answerOf, api } from './client';
import type { ImportDoor } from './imports';
import type { PointsImport } from './types';

export const POINTS_IMPORTS: ImportDoor<PointsImport> = {
  path: 'points-imports',
  list: (cursor) =>
    answerOf(
      api.GET('/api/console/v1/points-imports', { params: { query: { limit: 50, cursor } } }),
    ),
  get: (id) =>
    answerOf(api.GET('/api/console/v1/points-imports/{id}', { params: { path: { id } } })),
  begin: (body, attempt) =>
    answerOf(
      api.POST('/api/console/v1/points-imports', {
        body,
        params: { header: { 'Idempotency-Key': attempt } },
      }),
    ),
  addPiece: (id, body) =>
    answerOf(
      api.POST('/api/console/v1/points-imports/{id}/pieces', { params: { path: { id } }, body }),
    ),
  check: (id) =>
    answerOf(api.POST('/api/console/v1/points-imports/{id}/check', { params: { path: { id } } })),
  run: (id) =>
    answerOf(api.POST('/api/console/v1/points-imports/{id}/run', { params: { path: { id } } })),
};
