/** What people change in the brand's own lists. */
import { answerOf, api } from './client';
import type {
  BirthdaySettings,
  CouponTemplate,
  CouponTemplateInput,
  RewardChange,
  TierAssignment,
  TierBenefits,
  TierChange,
  TierPolicy,
  TriedTier,
} from './types';

export const editTier = (code: string, tier: TierChange) =>
  answerOf(api.PUT('/api/console/v1/tiers/{code}', { params: { path: { code } }, body: tier }));

export const editTierBenefits = (code: string, benefits: TierBenefits) =>
  answerOf(
    api.PUT('/api/console/v1/tiers/{code}/benefits', {
      params: { path: { code } },
      body: benefits,
    }),
  );

export const setTierThresholds = (tiers: TriedTier[]) =>
  answerOf(api.PUT('/api/console/v1/tier-thresholds', { body: { tiers } }));

export const editTierPolicy = (policy: TierPolicy) =>
  answerOf(api.PUT('/api/console/v1/tier-policy', { body: policy }));

export const assignTier = (memberNo: string, assignment: TierAssignment, key: string) =>
  answerOf(
    api.POST('/api/console/v1/members/{memberNo}/tier', {
      params: { path: { memberNo }, header: { 'Idempotency-Key': key } },
      body: assignment,
    }),
  );

export const createCouponTemplate = (template: CouponTemplateInput) =>
  answerOf(api.POST('/api/console/v1/coupon-templates', { body: template }));

export const editCouponTemplate = (code: string, template: Omit<CouponTemplateInput, 'code'>) =>
  answerOf(
    api.PUT('/api/console/v1/coupon-templates/{code}', {
      params: { path: { code } },
      body: template,
    }),
  );

export const changeTemplateState = (code: string, state: CouponTemplate['state']) =>
  answerOf(
    api.PUT('/api/console/v1/coupon-templates/{code}/state', {
      params: { path: { code } },
      body: { state },
    }),
  );

export const saveReward = (code: string, reward: RewardChange) =>
  answerOf(api.PUT('/api/console/v1/rewards/{code}', { params: { path: { code } }, body: reward }));

export const changeStoreTags = (code: string, tags: string[]) =>
  answerOf(
    api.PUT('/api/console/v1/stores/{code}/tags', { params: { path: { code } }, body: { tags } }),
  );

export const inviteStaff = (code: string) =>
  answerOf(api.POST('/api/console/v1/staff/{code}/invitations', { params: { path: { code } } }));

export const editBirthday = (settings: BirthdaySettings) =>
  answerOf(api.PUT('/api/console/v1/automations/birthday', { body: settings }));
