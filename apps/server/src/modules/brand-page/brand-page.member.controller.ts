import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { MemberDoor, Public } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { MessageTemplateService } from '../message/index.js';
import { StoreService } from '../store/index.js';
import { TierService, tierCard } from '../tier/index.js';
import { BrandPageView } from './dto/brand-page.dto.js';
import { pointsRules } from './points-rules.presenter.js';

/** What anybody may know of the brand before they join. */
@MemberDoor('brand')
export class BrandPageMemberController {
  constructor(
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly tiers: TierService,
    private readonly templates: MessageTemplateService,
  ) {}

  @Get()
  @Public()
  @ApiOkResponse({ type: BrandPageView })
  async show(): Promise<BrandPageView> {
    const [settings, stores, tiers, subscribeTemplates] = await Promise.all([
      this.brand.settings(),
      this.stores.stores(),
      this.tiers.tiers(),
      this.templates.subscribeTemplates(),
    ]);
    const { name, privacy, birthday, points } = settings;
    return {
      name,
      privacy,
      stores,
      tiers: tiers.map(tierCard),
      subscribeTemplates,
      birthday: { daysBefore: birthday.daysBefore },
      pointsRules: pointsRules(points),
    };
  }
}
