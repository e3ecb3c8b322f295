import { queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { SpendGiftInput } from './types';

export const spendGiftsQuery = queryOptions({
  queryKey: keys.spendGifts,
  queryFn: async () => (await answerOf(api.GET('/api/console/v1/spend-gifts'))).items,
});

export const saveSpendGift = (code: string, gift: SpendGiftInput) =>
  answerOf(
    api.PUT('/api/console/v1/spend-gifts/{code}', { params: { path: { code } }, body: gift }),
  );
