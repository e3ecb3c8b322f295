import type { CouponLiabilityTemplate } from '../../api/types';
import type { Column } from '../../ui/column';
import { count, NOTHING, roundYuan, share } from '../../ui/format';
import { TemplateLink } from '../../ui/TemplateLink';

const BASES: Record<CouponLiabilityTemplate['basis'], string> = {
  amount: '减免金额',
  cap: '封顶',
  cost: '模板成本',
  average: '平均每次减免',
  unknown: '无法估计',
};

const figure = (
  key: string,
  title: string,
  of: (row: CouponLiabilityTemplate) => number,
  write = count,
): Column<CouponLiabilityTemplate> => ({
  ...{ key, title, align: 'right', sortBy: of },
  text: (row) => write(of(row)),
});

export const templateColumns: Column<CouponLiabilityTemplate>[] = [
  {
    key: 'template',
    title: '券模板',
    text: ({ templateName }) => templateName,
    show: ({ templateCode }) => <TemplateLink code={templateCode} />,
  },
  figure('outstanding', '未使用', ({ outstanding }) => outstanding),
  figure('face', '最多要兑付', ({ faceFen }) => faceFen, roundYuan),
  { key: 'basis', title: '按', text: ({ basis }) => BASES[basis] },
  {
    key: 'rate',
    title: '过去用掉',
    text: ({ pastRedeemed, pastEnded }) => (pastEnded ? share(pastRedeemed, pastEnded) : NOTHING),
    sortBy: ({ pastRedeemed, pastEnded }) => (pastEnded ? pastRedeemed / pastEnded : -1),
    align: 'right',
  },
  {
    key: 'expected',
    title: '预计要兑付',
    text: ({ expectedFen, pastEnded }) => (pastEnded ? roundYuan(expectedFen) : '暂不估计'),
    sortBy: ({ expectedFen }) => expectedFen,
    align: 'right',
  },
  figure('redeemed', '已用掉', ({ redeemed }) => redeemed),
  figure('expired', '已过期', ({ expired }) => expired),
];
