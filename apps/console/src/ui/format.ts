/** How values are written on the screen. Days and times are the brand's, not the browser's. */
const BRAND_ZONE = 'Asia/Shanghai';

const whole = new Intl.NumberFormat('zh-CN');
const money = new Intl.NumberFormat('zh-CN', {
  minimumFractionDigits: 2,
  maximumFractionDigits: 2,
});
const roundMoney = new Intl.NumberFormat('zh-CN', { maximumFractionDigits: 0 });
/** Swedish writes dates as ISO does, and the days that the server sends as text are ISO. */
const ISO_LIKE = 'sv-SE';
const instant = new Intl.DateTimeFormat(ISO_LIKE, {
  timeZone: BRAND_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});
const date = new Intl.DateTimeFormat(ISO_LIKE, {
  timeZone: BRAND_ZONE,
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

export const NOTHING = '—';

export function count(value: number): string {
  return whole.format(value);
}

export function signed(value: number): string {
  return value > 0 ? `+${whole.format(value)}` : whole.format(value);
}

export function yuan(fen: number): string {
  return `¥${money.format(fen / 100)}`;
}

/** For cards and plots, where two decimals are noise. */
export function roundYuan(fen: number): string {
  return `¥${roundMoney.format(fen / 100)}`;
}

/** Where a price is read as words: decimals only when there are any. */
export function plainYuan(fen: number): string {
  return fen % 100 === 0 ? whole.format(fen / 100) : money.format(fen / 100);
}

export function timeOf(iso: string | null | undefined): string {
  return iso ? instant.format(Date.parse(iso)) : NOTHING;
}

export function dayOf(iso: string | null | undefined): string {
  return iso ? date.format(Date.parse(iso)) : NOTHING;
}

/** '2026-11-24' → '11月24日'; a business day has no zone and is not put through one. */
export function monthDay(day: string): string {
  const [, month, dayOfMonth] = day.split('-');
  return `${Number(month)}月${Number(dayOfMonth)}日`;
}

/** A part with its share, when there is a whole to share in. */
export function countWithShare(part: number, of: number): string {
  return of === 0 ? count(part) : `${count(part)}（${share(part, of)}）`;
}

export function share(part: number, of: number): string {
  return of === 0 ? NOTHING : `${((part * 100) / of).toFixed(1)}%`;
}

/** 88 → '8.8 折', 100 → '不打折'. */
export function discount(payPercent: number): string {
  return payPercent === 100 ? '不打折' : `${payPercent / 10} 折`;
}
