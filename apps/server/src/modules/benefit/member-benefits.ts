import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf } from '@shuke/shared';
import { AppError, type MemberId, type Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { type BenefitService, type Tier, TierService, TierViews } from '../tier/index.js';
import { periodOf, type ServiceStanding, standingOf } from './benefit.rules.js';
import type { MemberBenefitsView } from './dto/benefit.dto.js';
import { UseRepository } from './use.repository.js';

/** What a member has of the benefits of their tier. */
@Injectable()
export class MemberBenefits {
  constructor(
    private readonly uses: UseRepository,
    private readonly tiers: TierService,
    private readonly views: TierViews,
    private readonly brand: BrandService,
  ) {}

  async of(reader: Reader, memberId: MemberId, now: Date): Promise<MemberBenefitsView> {
    const tier = await this.tierOf(reader, memberId);
    const { contact, earlyAccess } = tier.benefits;
    const services = await this.services(reader, memberId, tier, now);
    return { tierCode: tier.code, services, contact, earlyAccess };
  }

  /** The free services of a member's tier; no question where it has none. */
  async servicesOf(
    reader: Reader,
    memberId: MemberId,
    tierCode: string,
    now: Date,
  ): Promise<ServiceStanding[]> {
    const tier = (await this.tiers.tiers()).find(({ code }) => code === tierCode);
    return tier ? this.services(reader, memberId, tier, now) : [];
  }

  /** 404 BENEFIT_UNKNOWN when no tier gives it, 422 BENEFIT_NOT_THEIRS when the member's doesn't. */
  async serviceOf(
    reader: Reader,
    memberId: MemberId,
    code: string,
  ): Promise<{ tier: Tier; service: BenefitService }> {
    const isIt = (service: BenefitService) => service.code === code;
    const tiers = await this.tiers.tiers();
    if (!tiers.some(({ benefits }) => benefits.services.some(isIt)))
      throw new AppError('BENEFIT_UNKNOWN');
    const tier = await this.tierOf(reader, memberId);
    const service = tier.benefits.services.find(isIt);
    if (!service) throw new AppError('BENEFIT_NOT_THEIRS');
    return { tier, service };
  }

  async standingsOf(
    reader: Reader,
    memberId: MemberId,
    services: readonly BenefitService[],
    today: BusinessDay,
  ): Promise<ServiceStanding[]> {
    if (services.length === 0) return [];
    const periods = [...new Set(services.map(({ per }) => periodOf(today, per)))];
    const counts = await this.uses.countsOf(reader, memberId, periods);
    return services.map((service) => {
      const used = counts.get(`${service.code} ${periodOf(today, service.per)}`) ?? 0;
      return standingOf(service, used, today);
    });
  }

  private async services(
    reader: Reader,
    memberId: MemberId,
    { benefits }: Tier,
    now: Date,
  ): Promise<ServiceStanding[]> {
    const { timeZone } = await this.brand.settings();
    return this.standingsOf(reader, memberId, benefits.services, businessDayOf(now, timeZone));
  }

  private tierOf(reader: Reader, memberId: MemberId): Promise<Tier> {
    return this.views.heldBy(reader, memberId);
  }
}
