import { describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen } from '@testing-library/react';
import { fakeApi, ok, problem } from '../../../../test/fake-api';
import { brand, member, offer } from '../../../../test/given';
import { memberSession } from '../../../session/member-session';
import EnterCodePage from './index';

const entering = 'POST /api/member/v1/coupon-codes/entries';
const coupon = {
  id: 'cpn_1',
  code: 'ABCD',
  state: 'issued',
  template: offer().template,
  validFrom: '2026-03-10',
  validUntil: '2026-04-08',
};

function open(answer: () => object) {
  memberSession.see(member());
  const calls = fakeApi({ 'GET /api/member/v1/brand': brand, [entering]: answer });
  render(<EnterCodePage />);
  return calls;
}
const type = (text: string) =>
  fireEvent.input(screen.getByPlaceholderText('输入或粘贴'), { target: { value: text } });

describe('entering a code', () => {
  test('a pasted code is sent without its dashes, and its coupon shown', async () => {
    const calls = open(() => ok(coupon, 201));
    type('abcd-efgh-jkmn-pqrs');
    fireEvent.click(screen.getByText('立即兑换'));
    await screen.findByText('兑换成功');
    expect(calls.find(({ path }) => path.endsWith('/entries'))?.body).toEqual({
      code: 'ABCDEFGHJKMNPQRS',
    });
    expect(screen.getByText('满100减20')).toBeTruthy();
  });

  test('a refusal is told in its own words, and the code stays to be mended', async () => {
    open(() => problem(400, 'COUPON_CODE_MALFORMED', '兑换码好像输错了，请对照检查一下'));
    type('ABCDEFGHJKMNPQRS');
    fireEvent.click(screen.getByText('立即兑换'));
    await screen.findByText('兑换码好像输错了，请对照检查一下');
    expect(screen.getByDisplayValue('ABCD EFGH JKMN PQRS')).toBeTruthy();
  });
});
