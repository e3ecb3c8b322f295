import { Button } from 'antd';
import type { SpendGift } from '../../api/types';
import { now } from '../../platform/clock';
import type { Column } from '../../ui/column';
import { dayOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { TemplateLink } from '../../ui/TemplateLink';
import { type GiftState, givenText, ruleText, scopeText, stateOf } from './gift.rules';

const TONES: Record<GiftState, 'good' | 'calm' | 'busy'> = {
  进行中: 'good',
  未开始: 'busy',
  已结束: 'calm',
  已停用: 'calm',
};

const today = () => dayOf(now().toISOString());

export function giftColumns(onEdit?: (gift: SpendGift) => void): Column<SpendGift>[] {
  return [
    {
      key: 'name',
      title: '名称',
      text: (row) => row.name,
      show: (row) => (
        <span className="two-lines">
          <strong>{row.name}</strong>
          <span>{row.code}</span>
        </span>
      ),
    },
    {
      key: 'state',
      title: '状态',
      text: (row) => stateOf(row, today()),
      show: (row) => {
        const state = stateOf(row, today());
        return <StateTag tone={TONES[state]}>{state}</StateTag>;
      },
      choosable: true,
    },
    { key: 'rule', title: '规则', text: ruleText, sortBy: (row) => row.minFen },
    {
      key: 'coupon',
      title: '券',
      text: (row) => row.couponName,
      show: (row) => <TemplateLink code={row.coupon} />,
    },
    { key: 'days', title: '时间', text: (row) => `${row.from} 至 ${row.until}` },
    { key: 'scope', title: '范围', text: scopeText },
    {
      key: 'given',
      title: '已送',
      text: givenText,
      sortBy: (row) => row.given,
      align: 'right',
    },
    ...(onEdit
      ? [
          {
            key: 'edit',
            title: '操作',
            text: () => '',
            show: (row: SpendGift) => (
              <Button type="link" aria-label={`修改${row.name}`} onClick={() => onEdit(row)}>
                修改
              </Button>
            ),
          },
        ]
      : []),
  ];
}
