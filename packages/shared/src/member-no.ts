/**
 * A member number is nine digits and a check digit by Damm's scheme, which catches every wrong digit
 * and every swap of neighbours: the two slips that people make when they read a number aloud.
 */
const DAMM = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];
const MEMBER_NO = /^\d{10}$/;

export const MEMBER_NO_SERIALS = 1_000_000_000;

/** serial: 0 … 999,999,999. */
export function memberNoOf(serial: number): string {
  if (!Number.isInteger(serial) || serial < 0 || serial >= MEMBER_NO_SERIALS) {
    throw new RangeError(`serial out of range: ${serial}`);
  }
  const digits = String(serial).padStart(9, '0');
  return digits + interim(digits);
}

export function isMemberNo(text: string): boolean {
  return MEMBER_NO.test(text) && interim(text) === '0';
}

function interim(digits: string): string {
  let state = '0';
  for (const digit of digits) state = (DAMM[Number(state)] as string).charAt(Number(digit));
  return state;
}
