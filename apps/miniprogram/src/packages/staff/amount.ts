const longest = 8;

/** What stands on the display after one more key; keys that make no amount are ignored. */
export function press(amount: string, key: string): string {
  if (key === 'delete') return amount.slice(0, -1);
  if (key === '.') return amount.includes('.') ? amount : `${amount || '0'}.`;
  const next = amount === '0' ? key : amount + key;
  return /^\d*(\.\d{0,2})?$/.test(next) && next.length <= longest ? next : amount;
}

/** `199.9` → 19990. */
export function fenOf(amount: string): number {
  const [yuan = '', cents = ''] = amount.split('.');
  return Number(yuan || 0) * 100 + Number(cents.padEnd(2, '0'));
}
