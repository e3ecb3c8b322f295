const CHINESE = /^(?:\+86|0086|86)?(1[3-9]\d{9})$/;
const FOREIGN = /^\+[1-9]\d{5,14}$/;

/**
 * The one spelling of a phone number: eleven digits for China, `+` and digits for elsewhere, so that
 * one person has one index. Null when it is no mobile number.
 */
export function normalizePhone(text: string): string | null {
  const dense = text.replace(/[\s()-]/g, '');
  const chinese = CHINESE.exec(dense)?.[1];
  if (chinese !== undefined) return chinese;
  return FOREIGN.test(dense) && !dense.startsWith('+86') ? dense : null;
}

/** 138****8000; of foreign numbers the country and the last two digits. */
export function maskPhone(phone: string): string {
  return phone.startsWith('+')
    ? `${phone.slice(0, 3)}****${phone.slice(-2)}`
    : `${phone.slice(0, 3)}****${phone.slice(-4)}`;
}
