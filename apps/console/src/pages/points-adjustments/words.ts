import type { AdjustmentBalance, AdjustmentState } from '../../api/types';
import { count, signed } from '../../ui/format';

export const TONES: Record<AdjustmentState, 'good' | 'calm' | 'busy' | 'bad'> = {
  waiting: 'busy',
  posted: 'good',
  rejected: 'bad',
  withdrawn: 'calm',
};

/** `staff:E10` becomes E10, `apiKey:shop` becomes `接口 shop`. */
export function personText(caller: string | null): string {
  if (!caller) return '—';
  const [kind, name = ''] = caller.split(':');
  return kind === 'apiKey' ? `接口 ${name}` : name;
}

/** What is said before anything happens. */
export function effectNumbers(effect: {
  points: number;
  before: AdjustmentBalance;
  after: AdjustmentBalance;
}): { label: string; value: string }[] {
  const { points, before, after } = effect;
  const lines = [
    { label: '调整', value: `${signed(points)} 分` },
    { label: '可用积分', value: `${count(before.available)} → ${count(after.available)} 分` },
  ];
  if (before.held > 0) lines.push({ label: '其中占用中', value: `${count(before.held)} 分` });
  if (before.pending !== after.pending) {
    lines.push({ label: '待生效', value: `${count(before.pending)} → ${count(after.pending)} 分` });
  }
  if (before.debt > 0 || after.debt > 0) {
    lines.push({ label: '待抵扣', value: `${count(before.debt)} → ${count(after.debt)} 分` });
  }
  return lines;
}
