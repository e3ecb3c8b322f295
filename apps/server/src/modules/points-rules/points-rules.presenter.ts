import { contentHash } from '../../platform/index.js';
import type { PointsSettings } from '../brand/index.js';
import type { PointsRulesDto, PointsRulesView } from './dto/points-rules.dto.js';

/** The part of the points settings that is shown and changed here. */
export function rulesOf(points: PointsSettings): PointsRulesDto {
  const { rate, availableAfterDays, expiry, returnGraceDays, activities } = points;
  const { offset, caps, exclude, adjustments, transfers, multipliers, campaigns } = points;
  return {
    ...{ rate, availableAfterDays, expiry, returnGraceDays, activities },
    ...{ offset, caps, exclude, adjustments, transfers, multipliers, campaigns },
  };
}

export function viewOf(points: PointsSettings): PointsRulesView {
  const rules = rulesOf(points);
  return { rules, revision: contentHash(rules).toString('hex').slice(0, 16) };
}
