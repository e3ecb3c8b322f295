import { COST_BEARER_LABELS, COUPON_KIND_LABELS, TEMPLATE_STATE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Button, Descriptions } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import { useMay } from '../../access';
import { couponTemplateQuery } from '../../api/lists';
import type { CouponTemplate } from '../../api/types';
import { limitsOf, validityOf, worthLine } from '../../ui/couponWords';
import { count, plainYuan, share } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { CouponFace } from '../../ui/phone/CouponFace';
import { Phone } from '../../ui/phone/Phone';
import { Refused } from '../../ui/Refused';
import { StatCard } from '../../ui/StatCard';
import { Waiting } from '../../ui/Waiting';
import { TemplateForm } from './Form';
import { Rules } from './Preview';
import { StateActions } from './StateActions';

const BACK = { to: '/coupon-templates', label: '券模板' };

export default function CouponTemplatePage() {
  const { code = '' } = useParams();
  const { data: template, error, refetch } = useQuery(couponTemplateQuery(code));
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('template.edit');
  if (error) return <Refused error={error} onRetry={refetch} />;
  if (!template) return <Waiting label="正在读取券模板" rows={8} />;
  return (
    <>
      <PageHeader
        title={template.name}
        lead={`${COUPON_KIND_LABELS[template.kind]} · 代码 ${template.code} · ${TEMPLATE_STATE_LABELS[template.state]}`}
        back={BACK}
        actions={
          mayEdit && (
            <>
              <StateActions template={template} />
              <Button onClick={() => setEditing(true)}>修改</Button>
            </>
          )
        }
      />
      <Totals template={template} />
      <div className="beside-phone">
        <Terms template={template} />
        <Phone title="我的优惠券">
          <CouponFace template={template} validity={validityOf(template.validity)} />
        </Phone>
      </div>
      {editing && <TemplateForm template={template} onClose={() => setEditing(false)} />}
    </>
  );
}

function Totals({ template }: { template: CouponTemplate }) {
  const { stock, issued, redeemed, expired, voided, spentFen, cost } = template;
  return (
    <div className="stat-grid">
      <StatCard
        label="剩余库存"
        value={stock ? count(Math.max(0, stock - issued)) : '不限'}
        note={stock ? `总量 ${count(stock)} 张` : '没有设置总量'}
      />
      <StatCard label="已发出" value={count(issued)} note="所有渠道合计" />
      <StatCard label="已核销" value={count(redeemed)} note={`核销率 ${share(redeemed, issued)}`} />
      <StatCard label="已过期" value={count(expired)} note={`另有 ${count(voided)} 张作废`} />
      {cost && (
        <StatCard
          label="已用成本"
          value={`¥${plainYuan(spentFen ?? 0)}`}
          note={`每张 ¥${plainYuan(cost.costFen)}，${COST_BEARER_LABELS[cost.bearer]}`}
        />
      )}
    </div>
  );
}

function Terms({ template }: { template: CouponTemplate }) {
  return (
    <section className="panel" aria-label="规则">
      <h2>规则</h2>
      <Descriptions
        column={1}
        items={[
          { key: 'worth', label: '优惠', children: worthLine(template) },
          { key: 'validity', label: '有效期', children: validityOf(template.validity) },
          { key: 'limits', label: '数量', children: limitsOf(template) },
          { key: 'words', label: '说明', children: template.description || '没有填写' },
        ]}
      />
      <Rules rules={template.rules} />
      <p className="quiet">
        会员手里的券按发出时的规则兑现；会让持券会员吃亏的修改，只对之后发出的券生效。
      </p>
    </section>
  );
}
