/** What the commands that take a file in say of each kind of import. */
import type { ImportSpeech } from './import-file.js';
import { COUPON_IMPORT, type CouponShape } from './modules/coupon-import/index.js';
import { POINTS_IMPORT, type PointsShape } from './modules/points-import/index.js';

export const POINTS_SPEECH: ImportSpeech<PointsShape> = {
  kind: POINTS_IMPORT,
  found: ({ valid, members, points, months }) => [
    `${valid} to be granted: ${points} points for ${members} members`,
    ...months.map(
      ({ month, lots, points: sum }) =>
        `  ${month === null ? 'never end' : `end in ${month}`}: ${lots} lots, ${sum} points`,
    ),
  ],
  granted: ({ lots, points }) => `${lots} lots with ${points} points granted`,
};

export const COUPON_SPEECH: ImportSpeech<CouponShape> = {
  kind: COUPON_IMPORT,
  found: ({ valid, members, templates }) => [
    `${valid} to be issued for ${members} members`,
    ...templates.map(
      ({ templateCode, coupons, left }) =>
        `  ${templateCode}: ${coupons}${left === null ? '' : `, ${left} in stock`}`,
    ),
  ],
  granted: ({ coupons }) => `${coupons} coupons issued`,
};
