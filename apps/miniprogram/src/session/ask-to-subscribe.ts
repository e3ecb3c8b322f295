/**
 * Asks for one-time subscribe messages when the member gains something. The platform takes the
 * question only inside the tap's own handler, so this starts it at once from what is known; whatever
 * the answer, the business call goes on. Who refused is left in peace for 7 days.
 */
import { memberApi } from '../api/member';
import type { SubscribeTemplate } from '../api/types';
import { now, recall, remember, requestSubscribe, type SubscribeAnswer } from '../platform';
import { knownBrand } from './brand';

const peaceMs = 7 * 86_400_000;
const atOnce = 3;

type Refusals = Record<string, number>;

const refusals = () => recall<Refusals>('subscribeRefusals') ?? {};

function askable(types: string[]): SubscribeTemplate[] {
  const refused = refusals();
  const quietUntil = (id: string) => (refused[id] ?? -peaceMs) + peaceMs;
  return (knownBrand()?.subscribeTemplates ?? [])
    .filter(
      ({ type, templateId }) => types.includes(type) && quietUntil(templateId) <= now().getTime(),
    )
    .slice(0, atOnce);
}

function rememberRefusals({ results }: SubscribeAnswer): void {
  const refused = results.filter(({ result }) => result !== 'accept');
  const at = now().getTime();
  remember('subscribeRefusals', {
    ...refusals(),
    ...Object.fromEntries(refused.map(({ templateId }) => [templateId, at])),
  });
}

/** True when at least one message may now be sent. Never throws. */
export async function askToSubscribe(types: string[]): Promise<boolean> {
  const templates = askable(types);
  if (templates.length === 0) return false;
  const answer = await requestSubscribe(templates).catch(() => undefined);
  if (!answer) return false;
  rememberRefusals(answer);
  // The platform's own event tells the server too: a report that is lost loses nothing.
  await memberApi.reportSubscription(answer).catch(() => undefined);
  return answer.results.some(({ result }) => result === 'accept');
}
