import { useQuery } from '@tanstack/react-query';
import { couponTemplatesQuery, tiersQuery } from '../../api/lists';
import type { BirthdaySettings } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { giftText, LEAP_DAY_LABELS } from './words';

export function Settings({ settings }: { settings: BirthdaySettings }) {
  const tiers = useQuery(tiersQuery).data ?? [];
  const templates = useQuery(couponTemplatesQuery).data ?? [];
  const nameOf = (code: string) => templates.find((one) => one.code === code)?.name ?? code;
  return (
    <section className="panel">
      <h2>设置</h2>
      <Numbers
        numbers={[
          { label: '提前送出', value: `生日前 ${settings.daysBefore} 天` },
          { label: '2 月 29 日生日，平年算作', value: LEAP_DAY_LABELS[settings.leapDay] },
          ...tiers.map(({ code, name }) => ({
            label: `${name}的生日礼`,
            value: giftText(settings.gifts[code], nameOf) ?? '同低一级',
          })),
        ]}
      />
    </section>
  );
}
