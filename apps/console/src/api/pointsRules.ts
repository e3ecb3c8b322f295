import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { PointsRules, SampleOrder } from './types';

export const pointsRulesQuery = queryOptions({
  queryKey: keys.pointsRules,
  queryFn: () => answerOf(api.GET('/api/console/v1/points-rules')),
});

export const changePointsRules = (revision: string, rules: PointsRules) =>
  answerOf(api.PUT('/api/console/v1/points-rules', { body: { revision, rules } }));

/** Rules that are being written are wrong for moments: what was told last stays meanwhile. */
export const pointsPreviewQuery = (rules: PointsRules, sample: SampleOrder) =>
  queryOptions({
    queryKey: [...keys.pointsRules, 'preview', rules, sample],
    queryFn: () =>
      answerOf(api.POST('/api/console/v1/points-rules/preview', { body: { rules, sample } })),
    placeholderData: keepPreviousData,
    retry: false,
  });
