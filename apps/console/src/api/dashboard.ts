import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';

export const PERIODS = [7, 30, 90] as const;
export type Period = (typeof PERIODS)[number];

export const dashboardQuery = (days: Period) =>
  queryOptions({
    queryKey: keys.dashboard(days),
    queryFn: () => answerOf(api.GET('/api/console/v1/dashboard', { params: { query: { days } } })),
    placeholderData: keepPreviousData,
  });
