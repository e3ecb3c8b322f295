import { Injectable } from '@nestjs/common';
import { AppError } from '../../platform/index.js';
import { StoreService } from '../store/index.js';
import { TierService } from '../tier/index.js';
import type { TemplateInput } from './coupon.types.js';
import { type TemplateFault, templateFaults } from './template-input.rules.js';

/** Refuses templates that are wrong in themselves, or name what the brand has not. */
@Injectable()
export class TemplateChecks {
  constructor(
    private readonly stores: StoreService,
    private readonly tiers: TierService,
  ) {}

  /** 400 INVALID_INPUT with each field. */
  async refuseFaulty(input: TemplateInput): Promise<void> {
    const { stores = [], storeTags = [], tiers = [] } = input.scope ?? {};
    const knownTiers = new Set((await this.tiers.tiers()).map(({ code }) => code));
    const known = await this.stores.stores();
    const knownStores = new Set(known.map(({ code }) => code));
    const knownTags = new Set(known.flatMap(({ tags }) => tags));
    refuse([
      ...templateFaults(input),
      ...unknownCodes('scope.stores', stores, knownStores),
      ...unknownCodes('scope.storeTags', storeTags, knownTags),
      ...unknownCodes('scope.tiers', tiers, knownTiers),
    ]);
  }

  /** Those of a brand file, whose stores and tiers are not written yet. */
  refuseFaultyFile(section: readonly TemplateInput[]): void {
    refuse(
      section.flatMap((input, index) =>
        templateFaults(input).map((fault) => ({
          ...fault,
          path: `couponTemplates[${index}].${fault.path}`,
        })),
      ),
    );
  }
}

function refuse(errors: readonly TemplateFault[]): void {
  if (errors.length > 0) throw new AppError('INVALID_INPUT', { errors });
}

function unknownCodes(
  path: string,
  codes: readonly string[],
  known: ReadonlySet<string>,
): TemplateFault[] {
  return codes
    .filter((code) => !known.has(code))
    .map((code) => ({ path, code: 'NOT_A_CHOICE', message: `没有编号 ${code}` }));
}
