import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { bytesToId, idToBytes, isId, newId } from './ids.js';

describe('ids', () => {
  test.each([
    ['mbr_00000000000000000000000000', '00000000000000000000000000000000'],
    ['mbr_7ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'ffffffffffffffffffffffffffffffff'],
    ['mbr_01ARZ3NDEKTSV4RRFFQ69G5FAV', '01563e3ab5d3d6764c61efb99302bd5b'],
  ])('%s is %s', (id, hex) => {
    expect(idToBytes(id).toString('hex')).toBe(hex);
    expect(bytesToId('mbr', Buffer.from(hex, 'hex'))).toBe(id);
  });

  test('any 16 bytes have an id and come back from it', () => {
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (bytes) => {
        expect(idToBytes(bytesToId('ord', bytes))).toEqual(Buffer.from(bytes));
      }),
    );
  });

  test('new ones differ and are well-formed', () => {
    const ids = Array.from({ length: 2000 }, () => newId('ord'));
    expect(new Set(ids).size).toBe(2000);
    expect(ids.every((id) => isId('ord', id))).toBe(true);
  });

  test.each(['mbr_', 'mbr_8ZZZZZZZZZZZZZZZZZZZZZZZZZ', 'mbr_01arz3ndektsv4rrffq69g5fav', 'cpn_x'])(
    '%s is none',
    (id) => {
      expect(isId('mbr', id)).toBe(false);
    },
  );
});
