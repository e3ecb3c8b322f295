import { Injectable } from '@nestjs/common';
import { type BusinessDay, businessDayOf, lastDayBefore } from '@shuke/shared';
import type { Ctx, Reader } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { CouponTemplateService, leftOf, validitySpan } from '../coupon/index.js';
import type { TemplateCount } from './coupon-import.types.js';
import type { TemplateToday } from './old-coupon.rules.js';

/** The templates that a file names, as they are now. */
@Injectable()
export class TemplatesToday {
  constructor(
    private readonly templates: CouponTemplateService,
    private readonly brand: BrandService,
  ) {}

  async of(
    reader: Reader,
    { now }: Ctx,
    codes: readonly string[],
  ): Promise<{ today: BusinessDay; templateOf: (code: string) => TemplateToday | null }> {
    const { timeZone } = await this.brand.settings();
    const known = await this.templates.current(reader, codes);
    const templateOf = (code: string) => {
      const template = known.get(code);
      if (!template) return null;
      const { from, until } = validitySpan(template.validity, now, timeZone);
      const days = {
        firstDay: businessDayOf(from, timeZone),
        lastDay: lastDayBefore(until, timeZone),
      };
      return { state: template.state, ...days };
    };
    return { today: businessDayOf(now, timeZone), templateOf };
  }

  /** Says how each is called and how many are left; changes `counts`. */
  async describe(reader: Reader, counts: TemplateCount[]): Promise<void> {
    const codes = counts.map(({ templateCode }) => templateCode);
    const known = await this.templates.current(reader, codes);
    for (const count of counts) {
      const template = known.get(count.templateCode);
      if (!template) continue;
      count.templateName = template.name;
      count.left = leftOf(template) ?? null;
    }
  }
}
