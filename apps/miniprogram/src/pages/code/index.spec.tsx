import { afterEach, beforeEach, describe, expect, jest, test } from '@jest/globals';
import { memberCodeAt } from '@shuke/shared';
import { act, render, screen } from '@testing-library/react';
import { fakeApi, problem } from '../../../test/fake-api';
import { brand, member } from '../../../test/given';
import { remember } from '../../platform';
import { memberSession } from '../../session/member-session';
import CodePage from './index';

const secret = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQGEZA';
const start = new Date('2026-03-10T04:00:01Z');
const spaced = (code: string) => code.replace(/(\d{6})(?=\d)/g, '$1 ');
const codeAt = (at: Date) => spaced(memberCodeAt('1000234561', secret, at.getTime()));

const door = {
  'GET /api/member/v1/brand': brand,
  'GET /api/member/v1/me': member(),
};

beforeEach(() => {
  jest.useFakeTimers({ now: start });
});
afterEach(() => {
  jest.useRealTimers();
});

const settle = () => act(() => jest.advanceTimersByTimeAsync(10));

describe('the member code', () => {
  test('is computed on the phone, by the server’s clock, and changes with its step', async () => {
    const serverTime = new Date(start.getTime() + 3_600_000);
    fakeApi({
      ...door,
      'GET /api/member/v1/me/code': {
        memberNo: '1000234561',
        secret,
        stepSeconds: 30,
        digits: 6,
        serverTime: serverTime.toISOString(),
      },
    });
    memberSession.see(member());
    render(<CodePage />);
    await settle();
    expect(screen.getByText(codeAt(serverTime))).toBeTruthy();
    expect(screen.getByText(/29 秒后自动更新/)).toBeTruthy();
    await act(() => jest.advanceTimersByTimeAsync(30_000));
    expect(screen.getByText(codeAt(new Date(serverTime.getTime() + 30_000)))).toBeTruthy();
    expect(screen.getByAltText('二维码').getAttribute('src')).toMatch(/^data:image\/png/);
  });

  test('is drawn without network from the kept secret', async () => {
    fakeApi({ 'GET /api/member/v1/me/code': () => Promise.reject(new Error('no network')) });
    memberSession.see(member());
    remember('memberCode', { memberNo: '1000234561', secret });
    render(<CodePage />);
    await settle();
    expect(screen.getByText(/没有网络也能用/)).toBeTruthy();
  });

  test('of somebody else who used this phone is not shown', async () => {
    fakeApi({
      ...door,
      'GET /api/member/v1/me/code': () => problem(503, 'UNAVAILABLE', '稍后再试'),
    });
    memberSession.see(member());
    remember('memberCode', { memberNo: '9999999999', secret });
    render(<CodePage />);
    await settle();
    expect(screen.getByText('稍后再试')).toBeTruthy();
    expect(screen.getByText('再试一次')).toBeTruthy();
  });

  test('waits for membership', async () => {
    fakeApi({
      ...door,
      'GET /api/member/v1/me': () => problem(403, 'MEMBERS_ONLY'),
    });
    render(<CodePage />);
    await settle();
    expect(screen.getByText('加入会员')).toBeTruthy();
  });
});
