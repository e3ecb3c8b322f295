import { entryReasonLabel } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Checkbox, InputNumber, Select } from 'antd';
import { useState } from 'react';
import { storesQuery, tiersQuery } from '../../api/lists';
import { pointsPreviewQuery } from '../../api/pointsRules';
import type { PointsPreview, PointsRules, SampleOrder } from '../../api/types';
import { now } from '../../platform/clock';
import { count, dayOf, plainYuan } from '../../ui/format';
import { Refused } from '../../ui/Refused';

const SAMPLE_FEN = 19_990;

/** What an order of one's choice would earn by these rules, rule by rule. */
export function Preview({ rules }: { rules: PointsRules }) {
  const tiers = useQuery(tiersQuery).data ?? [];
  const stores = useQuery(storesQuery).data ?? [];
  const [chosen, choose] = useState<Partial<SampleOrder>>({});
  const [tier, store] = [tiers.at(-1), stores[0]];
  if (!tier || !store) return null;
  const sample: SampleOrder = {
    paidFen: SAMPLE_FEN,
    storeCode: store.code,
    tierCode: tier.code,
    day: dayOf(now().toISOString()),
    birthdayMonth: false,
    ...chosen,
  };
  const tierName = tiers.find(({ code }) => code === sample.tierCode)?.name ?? '';
  return (
    <section className="panel" aria-label="试算一笔订单">
      <h2>试算一笔订单</h2>
      <div className="sample-order">
        <InputNumber
          aria-label="实付"
          min={0}
          precision={2}
          prefix="¥"
          value={sample.paidFen / 100}
          onChange={(yuan) => choose({ ...chosen, paidFen: Math.round((yuan ?? 0) * 100) })}
        />
        <Select
          aria-label="等级"
          value={sample.tierCode}
          options={tiers.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(tierCode) => choose({ ...chosen, tierCode })}
        />
        <Select
          aria-label="门店"
          value={sample.storeCode}
          options={stores.map(({ code, name }) => ({ value: code, label: name }))}
          onChange={(storeCode) => choose({ ...chosen, storeCode })}
        />
        <input
          aria-label="日期"
          type="date"
          className="ant-input"
          value={sample.day}
          onChange={({ target }) => target.value && choose({ ...chosen, day: target.value })}
        />
        <Checkbox
          checked={sample.birthdayMonth}
          onChange={({ target }) => choose({ ...chosen, birthdayMonth: target.checked })}
        >
          生日当月
        </Checkbox>
      </div>
      <Told rules={rules} sample={sample} tierName={tierName} />
    </section>
  );
}

function Told(props: { rules: PointsRules; sample: SampleOrder; tierName: string }) {
  const { data, error } = useQuery(pointsPreviewQuery(props.rules, props.sample));
  if (error) return <Refused error={error} />;
  if (!data) return <p className="quiet">正在试算…</p>;
  return (
    <>
      <p className="preview-sum">
        {`一笔 ${plainYuan(props.sample.paidFen)} 元的订单，${props.tierName}：${sumText(data)}`}
      </p>
      <p className="quiet">
        {`${data.availableOn} 起可用，${data.lastDay ? `有效到 ${data.lastDay}` : '长期有效'}`}
      </p>
    </>
  );
}

function sumText({ earnings, points }: PointsPreview): string {
  if (earnings.length === 0) return '没有积分';
  const parts = earnings.map((one) => `${entryReasonLabel(one.reason)} ${count(one.points)}`);
  return earnings.length === 1
    ? `${parts[0]} 积分`
    : `${parts.join(' + ')} = ${count(points)} 积分`;
}
