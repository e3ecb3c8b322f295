import { Injectable } from '@nestjs/common';
import { BrandService } from '../brand/index.js';
import { MessageTemplateService } from '../message/index.js';
import { StoreService } from '../store/index.js';
import { TierService, tierCard } from '../tier/index.js';
import { pointsRulesText } from './points-rules-text.rules.js';
import type { StorefrontView } from './storefront.dto.js';

@Injectable()
export class StorefrontService {
  constructor(
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly tiers: TierService,
    private readonly messageTemplates: MessageTemplateService,
  ) {}

  async show(): Promise<StorefrontView> {
    const [settings, stores, tiers, subscribeTemplates] = await Promise.all([
      this.brand.settings(),
      this.stores.stores(),
      this.tiers.tiers(),
      this.messageTemplates.subscribeTemplates(),
    ]);
    return {
      name: settings.name,
      privacy: settings.privacy,
      stores,
      tiers: tiers.map(tierCard),
      tierMetric: settings.tierPolicy.metric,
      subscribeTemplates,
      birthday: { daysBefore: settings.birthday.daysBefore },
      pointsTransfers: settings.points.transfers !== undefined,
      pointsRules: pointsRulesText(settings.points),
    };
  }
}
