import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { ExpirySettings } from './types';

export const expiryQuery = queryOptions({
  queryKey: keys.expiry,
  queryFn: () => answerOf(api.GET('/api/console/v1/automations/expiry')),
});

export const editExpiry = (settings: ExpirySettings) =>
  answerOf(api.PUT('/api/console/v1/automations/expiry', { body: settings }));
