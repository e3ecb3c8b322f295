import type { paths } from '@shuke/shared';
import type * as T from './campaignTypes';
import type { Page } from './types';

/** One operation in the shape of openapi-typescript. */
type Op<Answer, Parameters = Record<never, never>, Body = never> = {
  parameters: Parameters;
  responses: { 200: { content: { 'application/json': Answer } } };
} & ([Body] extends [never] ? unknown : { requestBody: { content: { 'application/json': Body } } });
type Id = { path: { id: string } };

interface CampaignPaths {
  '/api/console/v1/campaigns/preview': {
    post: Op<T.CampaignPreview, Record<never, never>, { audience: T.CampaignAudience }>;
  };
  '/api/console/v1/campaigns': {
    get: Op<Page<T.Campaign>, { query?: { limit?: number } }>;
    post: Op<T.Campaign, Record<never, never>, T.CampaignInput>;
  };
  '/api/console/v1/campaigns/{id}': { get: Op<T.Campaign, Id> };
  '/api/console/v1/campaigns/{id}/launch': {
    post: Op<T.Campaign, Id & { header: { 'Idempotency-Key': string } }>;
  };
  '/api/console/v1/campaigns/{id}/cancel': { post: Op<T.Campaign, Id> };
}

export type ConsolePaths = paths & CampaignPaths;
