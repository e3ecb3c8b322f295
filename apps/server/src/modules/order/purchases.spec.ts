import { businessDay } from '@shuke/shared';
import { type Purchase, Purchases } from './purchases.js';

const SHANGHAI = 'Asia/Shanghai';

function purchase(
  id: string,
  paidAt: string,
  paidFen: number,
  more: Partial<Purchase> = {},
): Purchase {
  const at = new Date(paidAt);
  return { id, paidAt: at, recordedAt: at, paidFen, refundedFen: 0, wholeRefund: false, ...more };
}

describe('the metric', () => {
  const window = { from: businessDay('2026-03-01'), until: businessDay('2026-03-31') };
  const metric = (kind: 'spend' | 'orders', recordedBy?: Date) =>
    purchases.metric({ metric: kind, ...window, recordedBy });
  const purchases = new Purchases(
    [
      purchase('before', '2026-02-28T15:59:59.999Z', 1),
      purchase('first instant', '2026-02-28T16:00:00Z', 10),
      purchase('part refunded', '2026-03-10T04:00:00Z', 1000, { refundedFen: 400 }),
      purchase('gone back', '2026-03-11T04:00:00Z', 5000, { refundedFen: 5000, wholeRefund: true }),
      purchase('reported late', '2026-03-12T04:00:00Z', 30, {
        recordedAt: new Date('2026-04-05T00:00:00Z'),
      }),
      purchase('last instant', '2026-03-31T15:59:59.999Z', 100),
      purchase('after', '2026-03-31T16:00:00Z', 2),
    ],
    SHANGHAI,
  );

  test('spend is what was paid net of refunds, on the brand’s days', () => {
    expect(metric('spend')).toBe(10 + 600 + 30 + 100);
  });

  test('orders are counted unless they went back whole', () => {
    expect(metric('orders')).toBe(4);
  });

  test('as it was known then leaves out what was reported later', () => {
    expect(metric('spend', new Date('2026-03-31T15:59:59.999Z'))).toBe(710);
  });

  test('a purchase is replaced by what it has become', () => {
    const own = new Purchases([purchase('one', '2026-03-10T04:00:00Z', 1000)], SHANGHAI);
    own.put(
      purchase('one', '2026-03-10T04:00:00Z', 1000, { refundedFen: 1000, wholeRefund: true }),
    );
    expect([
      own.metric({ metric: 'spend', ...window }),
      own.metric({ metric: 'orders', ...window }),
    ]).toEqual([0, 0]);
  });
});
