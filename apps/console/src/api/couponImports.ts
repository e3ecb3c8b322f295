import { answerOf, api } from './client';
import type { ImportDoor } from './imports';
import type { CouponImport } from './types';

export const COUPON_IMPORTS: ImportDoor<CouponImport> = {
  path: 'coupon-imports',
  list: (cursor) =>
    answerOf(
      api.GET('/api/console/v1/coupon-imports', { params: { query: { limit: 50, cursor } } }),
    ),
  get: (id) =>
    answerOf(api.GET('/api/console/v1/coupon-imports/{id}', { params: { path: { id } } })),
  begin: (body, attempt) =>
    answerOf(
      api.POST('/api/console/v1/coupon-imports', {
        body,
        params: { header: { 'Idempotency-Key': attempt } },
      }),
    ),
  addPiece: (id, body) =>
    answerOf(
      api.POST('/api/console/v1/coupon-imports/{id}/pieces', { params: { path: { id } }, body }),
    ),
  check: (id) =>
    answerOf(api.POST('/api/console/v1/coupon-imports/{id}/check', { params: { path: { id } } })),
  run: (id) =>
    answerOf(api.POST('/api/console/v1/coupon-imports/{id}/run', { params: { path: { id } } })),
};
