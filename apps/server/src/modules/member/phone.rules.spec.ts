import { describe, expect, it } from '@jest/globals';
import { maskPhone, normalizePhone } from './phone.rules.js';

describe('phone numbers', () => {
  it.each([
    ['13800138000', '13800138000'],
    ['+8613800138000', '13800138000'],
    ['0086 138 0013 8000', '13800138000'],
    ['86-138-0013-8000', '13800138000'],
    ['+852 9123 4567', '+85291234567'],
  ])('spells %s as %s', (written, normal) => {
    expect(normalizePhone(written)).toBe(normal);
  });

  it.each(['12800138000', '1380013800', '138001380001', '+86123', '+0123456', 'phone', ''])(
    'refuses %s',
    (written) => {
      expect(normalizePhone(written)).toBeNull();
    },
  );

  it('shows the first three and the last four digits', () => {
    expect(maskPhone('13800138000')).toBe('138****8000');
    expect(maskPhone('+85291234567')).toBe('+85****67');
  });
});
