import { describe, expect, test } from '@jest/globals';
import { fireEvent, render, screen, waitFor } from '@testing-library/react';
import { type Call, fakeApi, ok, problem } from '../../test/fake-api';
import { brand, member } from '../../test/given';
import { loadBrand } from '../session/brand';
import { JoinSheet } from './JoinSheet';

const registering = 'POST /api/member/v1/registration';
const gate = {
  open: true,
  show: () => undefined,
  close: () => undefined,
  forMembers: () => undefined,
};

async function openSheet(answers: Parameters<typeof fakeApi>[0]): Promise<Call[]> {
  const calls = fakeApi({
    'GET /api/member/v1/brand': brand,
    ...answers,
  });
  await loadBrand();
  render(<JoinSheet gate={gate} />);
  return calls;
}

const registrations = (calls: Call[]) =>
  calls.filter(({ method, path }) => `${method} ${path}` === registering);

async function allowPhone(): Promise<void> {
  fireEvent.click(screen.getByText('同意并用手机号加入'));
  fireEvent.click(await screen.findByText('允许'));
}

describe('joining', () => {
  test('takes two taps, and consents to the service only', async () => {
    const calls = await openSheet({ [registering]: () => ok(member(), 201) });
    await allowPhone();
    await screen.findByText('欢迎加入');
    expect(registrations(calls).map(({ body }) => body)).toEqual([
      {
        phoneCode: 'phone-code',
        ageConfirmed: true,
        consents: [{ purpose: 'service', version: '2026-01', granted: true }],
      },
    ]);
  });

  test('leaves the marketing box unticked, and sends it when ticked', async () => {
    const calls = await openSheet({ [registering]: () => ok(member(), 201) });
    const box = screen.getByRole('checkbox');
    expect(box.getAttribute('aria-checked')).toBe('false');
    fireEvent.click(box);
    await allowPhone();
    await screen.findByText('欢迎加入');
    expect(registrations(calls)[0]?.body.consents).toContainEqual({
      purpose: 'marketing',
      version: '2026-01',
      granted: true,
    });
  });

  test('sends a lunar birthday in a leap month', async () => {
    const calls = await openSheet({ [registering]: () => ok(member(), 201) });
    fireEvent.click(screen.getByText('填写生日和昵称（选填）'));
    fireEvent.click(screen.getByText('农历'));
    fireEvent.change(screen.getByLabelText('月'), { target: { value: '闰六月' } });
    fireEvent.change(screen.getByLabelText('日'), { target: { value: '廿八' } });
    expect(screen.getByText('农历闰六月廿八')).toBeTruthy();
    await allowPhone();
    await screen.findByText('欢迎加入');
    expect(registrations(calls)[0]?.body.profile).toEqual({
      birthday: { calendar: 'lunar', month: 6, day: 28, leap: true },
    });
  });

  test('says kindly that WeChat is away, and repeats with the same code and key', async () => {
    let tries = 0;
    const calls = await openSheet({
      [registering]: () => {
        tries += 1;
        return tries === 1 ? problem(503, 'WECHAT_AWAY') : ok(member(), 201);
      },
    });
    await allowPhone();
    await screen.findByText(/填写的内容都在/);
    fireEvent.click(screen.getByText('再试一次'));
    await screen.findByText('欢迎加入');
    const [first, second] = registrations(calls);
    expect(second).toEqual(first);
    expect(first?.key).toBeTruthy();
    expect(calls.filter(({ path }) => path.endsWith('/phone-code'))).toHaveLength(1);
  });

  test('sends what was changed before the second try, as another intention', async () => {
    let tries = 0;
    const calls = await openSheet({
      [registering]: () => {
        tries += 1;
        return tries === 1 ? problem(503, 'WECHAT_AWAY') : ok(member(), 201);
      },
    });
    await allowPhone();
    await screen.findByText(/填写的内容都在/);
    fireEvent.click(screen.getByRole('checkbox'));
    fireEvent.click(screen.getByText('再试一次'));
    await screen.findByText('欢迎加入');
    const [first, second] = registrations(calls);
    expect(second?.body.phoneCode).toBe(first?.body.phoneCode);
    expect(second?.body.consents).toHaveLength(2);
    expect(second?.key).not.toBe(first?.key);
  });

  test('asks for proof when the phone is another account’s', async () => {
    let tries = 0;
    const calls = await openSheet({
      [registering]: () => {
        tries += 1;
        return tries === 1 ? problem(422, 'PHONE_PROOF_NEEDED') : ok(member(), 201);
      },
    });
    await allowPhone();
    fireEvent.click(await screen.findByText('作为新会员加入'));
    await screen.findByText('欢迎加入');
    expect(registrations(calls)[1]?.body.asNew).toBe(true);
    expect(registrations(calls)[1]?.key).not.toBe(registrations(calls)[0]?.key);
  });

  test('sends nothing when the phone is refused', async () => {
    const calls = await openSheet({});
    fireEvent.click(screen.getByText('同意并用手机号加入'));
    fireEvent.click(await screen.findByText('不允许'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(registrations(calls)).toEqual([]);
    expect(screen.getByText('同意并用手机号加入')).toBeTruthy();
  });
});
