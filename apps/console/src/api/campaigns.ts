import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { Campaign, CampaignAudience, CampaignInput } from './types';

const POLL_MS = 1_500;

export const campaignsQuery = queryOptions({
  queryKey: keys.campaigns,
  queryFn: async () =>
    (await answerOf(api.GET('/api/console/v1/campaigns', { params: { query: { limit: 100 } } })))
      .items,
  refetchInterval: ({ state }) => (state.data?.some(isRunning) ? POLL_MS * 2 : false),
});

/** Asks again and again while the campaign runs, also when nobody looks at the tab. */
export const campaignQuery = (id: string) =>
  queryOptions({
    queryKey: keys.campaign(id),
    queryFn: () => getCampaign(id),
    refetchInterval: ({ state }) => (state.data && isRunning(state.data) ? POLL_MS : false),
  });

export const previewQuery = (audience: CampaignAudience, offer: CampaignInput['offer'] = {}) =>
  queryOptions({
    queryKey: keys.campaignPreview(audience, offer),
    queryFn: () =>
      answerOf(api.POST('/api/console/v1/campaigns/preview', { body: { audience, offer } })),
    placeholderData: keepPreviousData,
    staleTime: 5_000,
  });

export const createCampaign = (campaign: CampaignInput) =>
  answerOf(api.POST('/api/console/v1/campaigns', { body: campaign }));

/** A campaign is launched once, so its own id is the key: a second press gets the first answer. */
export const launchCampaign = (id: string) =>
  answerOf(
    api.POST('/api/console/v1/campaigns/{id}/launch', {
      params: { path: { id }, header: { 'Idempotency-Key': `launch-${id}` } },
    }),
  );

export const cancelCampaign = (id: string) =>
  answerOf(api.POST('/api/console/v1/campaigns/{id}/cancel', { params: { path: { id } } }));

/** Reports how far the sending is until it ends. */
export async function followCampaign(
  id: string,
  report: (done: number, total: number) => void,
): Promise<Campaign> {
  for (;;) {
    const campaign = await getCampaign(id);
    report(handledOf(campaign), campaign.progress.planned);
    if (!isRunning(campaign)) return campaign;
    await new Promise((resolve) => setTimeout(resolve, POLL_MS));
  }
}

/** How many of the planned members have an outcome, whatever it is. */
export function handledOf({ progress }: Pick<Campaign, 'progress'>): number {
  return progress.sent + progress.inbox + progress.failed + progress.skipped;
}

function getCampaign(id: string): Promise<Campaign> {
  return answerOf(api.GET('/api/console/v1/campaigns/{id}', { params: { path: { id } } }));
}

function isRunning({ state }: Campaign): boolean {
  return state === 'running';
}
