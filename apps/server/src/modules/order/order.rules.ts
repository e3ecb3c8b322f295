import type { Report } from './order.types.js';

/** What is wrong with one field of a report, by itself. */
export interface ReportFault {
  path: string;
  message: string;
}

interface ReportedSums {
  paidFen: number;
  lines: readonly { lineNo: number; paidFen: number }[];
}

interface NamedBuyer {
  memberCode?: string;
  memberNo?: string;
  phone?: string;
}

const MAX_AHEAD_MS = 5 * 60_000;

/** The first fault of an order that its shape doesn't show; null when there is none. */
export function orderFault(order: ReportedSums & NamedBuyer): ReportFault | null {
  const { lines, paidFen, memberCode, memberNo, phone } = order;
  if ([memberCode, memberNo, phone].filter((name) => name !== undefined).length > 1) {
    return { path: 'memberNo', message: 'memberCode、memberNo、phone 只能给一个' };
  }
  if (new Set(lines.map(({ lineNo }) => lineNo)).size < lines.length) {
    return { path: 'lines', message: '行号不能重复' };
  }
  const sumFen = lines.reduce((sum, line) => sum + line.paidFen, 0);
  return sumFen === paidFen ? null : { path: 'paidFen', message: '各行实付之和必须等于订单实付' };
}

/** Clocks of tills go wrong; a little ahead is let through, more would date points in the future. */
export function isTooFarAhead(at: Date, now: Date): boolean {
  return at.getTime() - now.getTime() > MAX_AHEAD_MS;
}

/**
 * What a report is about: reports with something in common are not posted at the same time. A refund's
 * member is not known yet; a shared transaction notices when it is another unit's.
 */
export function aboutWhat(report: Report): string[] {
  const number = `${report.channel}:${report.orderNo}`;
  if (report.type === 'refund') return [number];
  const { buyer, quote } = report;
  const quoteId = quote && 'stored' in quote ? quote.stored.id : null;
  return [number, buyer?.memberId, quoteId].filter((key) => key != null);
}

/**
 * Orders of one member from one caller that wait for each other are posted as one, as in a batch. A member
 * code is judged for each by itself.
 */
export function alikeWhat(report: Report, caller: string): string | undefined {
  if (report.type === 'refund' || !report.buyer || report.buyer.memberCode !== null)
    return undefined;
  return `${caller} ${report.channel} ${report.buyer.memberId}`;
}
