/** 12400 → `12,400`. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(\d{3})+$)/g, ',');
}

/** 1990 → `19.90`, 200000 → `2,000`: prices and thresholds as people write them. */
export function yuan(fen: number): string {
  const whole = grouped(Math.floor(fen / 100));
  return fen % 100 === 0 ? whole : `${whole}.${String(fen % 100).padStart(2, '0')}`;
}
