import { expect, test } from '@jest/globals';
import { csvCell } from './csv-cell.rules.js';

test.each([
  ['plain text', '王芳', '王芳'],
  ['a number', '120', '120'],
  ['a number below 0', '-12.50', '-12.50'],
  ['a comma', 'a,b', '"a,b"'],
  ['a line end', 'a\nb', '"a\nb"'],
  ['quotation marks, doubled', 'say "hi"', '"say ""hi"""'],
  ['a sign in the middle', 'a=b-c', 'a=b-c'],
  ['a formula, as text', '=1+1', "'=1+1"],
  ['a formula that begins with plus', '+1', "'+1"],
  ['a formula that begins with at', '@SUM(A1)', "'@SUM(A1)"],
  ['a tab first', '\t=1', "'\t=1"],
  ['a formula that begins with minus', '-A1', "'-A1"],
  ['a number with a formula behind it', '-1+A1', "'-1+A1"],
  ['a formula with a comma', '=SUM(A1,B1)', '"\'=SUM(A1,B1)"'],
])('a cell of %s', (_, text, cell) => {
  expect(csvCell(text)).toBe(cell);
});
