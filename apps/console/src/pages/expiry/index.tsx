import { useQuery } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { useMay } from '../../access';
import { expiryQuery } from '../../api/expiry';
import type { ExpiryFigures } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { count, share } from '../../ui/format';
import { PageHeader } from '../../ui/PageHeader';
import { Refused } from '../../ui/Refused';
import { Waiting } from '../../ui/Waiting';
import { ExpiryForm } from './Form';

export default function ExpiryPage() {
  const { data, error, refetch } = useQuery(expiryQuery);
  const [editing, setEditing] = useState(false);
  const mayEdit = useMay('automation.edit');
  if (error && !data) return <Refused error={error} onRetry={refetch} />;
  if (!data) return <Waiting label="正在读取到期提醒" rows={6} />;
  const { settings } = data;
  return (
    <>
      <PageHeader
        title="到期提醒"
        lead="积分和优惠券快到期时告诉会员：每天一次，合成一条，同一批只提醒一次"
        actions={mayEdit && <Button onClick={() => setEditing(true)}>修改设置</Button>}
      />
      <div className="halves">
        <Kind title="积分" days={settings.pointsDays} figures={data.points} />
        <Kind title="优惠券" days={settings.couponDays} figures={data.coupons} />
      </div>
      {editing && <ExpiryForm settings={settings} onClose={() => setEditing(false)} />}
    </>
  );
}

function Kind(props: { title: string; days: number; figures: ExpiryFigures }) {
  const { title, days, figures } = props;
  return (
    <section className="panel" aria-label={`${title}到期提醒`}>
      <h2>{title}</h2>
      <Numbers
        numbers={[
          { label: '什么时候', value: days === 0 ? '不提醒' : `到期前 ${days} 天` },
          { label: '已提醒（小程序内）', value: `${count(figures.inbox)} 次` },
          { label: '发到微信', value: `${count(figures.sent)} 次` },
          { label: '待发送', value: `${count(figures.planned)} 次` },
          {
            label: '点开',
            value: `${count(figures.tapped)} 次（${share(figures.tapped, figures.sent)}）`,
          },
        ]}
      />
      {figures.inbox === 0 && days > 0 && (
        <p className="quiet">每天 10:10 运行，有会员的{title}快到期时就会提醒。</p>
      )}
    </section>
  );
}
