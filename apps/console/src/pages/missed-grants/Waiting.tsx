import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { App, Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { useMay } from '../../access';
import { keys } from '../../api/keys';
import { missedSummaryQuery, retryTemplate } from '../../api/missedGrants';
import { ConfirmInNumbers } from '../../ui/ConfirmInNumbers';
import { count, dayOf } from '../../ui/format';
import { byTemplate, givable, leftText, type TemplateSum } from './words';

/** What waits, a line a template, each to be given at once. */
export function WaitingTemplates() {
  const { data } = useQuery(missedSummaryQuery);
  const mayRetry = useMay('missed-grant.retry');
  const [asked, setAsked] = useState<TemplateSum | null>(null);
  const sums = byTemplate(data?.items ?? []);
  if (sums.length === 0) return null;
  return (
    <section className="panel" aria-label="待补发的券">
      <ul className="waiting-templates">
        {sums.map((sum) => (
          <li key={sum.templateCode}>
            <div>
              <Link to={`/coupon-templates/${sum.templateCode}`}>{sum.templateName}</Link>
              <strong> {count(sum.count)} 张</strong>
              <p className="quiet">
                {sum.why}；最早 {dayOf(sum.since)}；库存{leftText(sum)}
              </p>
            </div>
            {mayRetry && (
              <Button onClick={() => setAsked(sum)} aria-label={`全部补发${sum.templateName}`}>
                全部补发
              </Button>
            )}
          </li>
        ))}
      </ul>
      {asked && <RetryAll sum={asked} onDone={() => setAsked(null)} />}
    </section>
  );
}

function RetryAll({ sum, onDone }: { sum: TemplateSum; onDone: () => void }) {
  const cache = useQueryClient();
  const { message } = App.useApp();
  const [attempt] = useState(() => crypto.randomUUID());
  const now = givable(sum, sum.count);
  const starting = useMutation({
    mutationFn: () => retryTemplate(sum.templateCode, attempt),
    onSuccess: async () => {
      message.success('已开始，进度在右下角');
      onDone();
      await cache.invalidateQueries({ queryKey: keys.taskTray });
    },
  });
  return (
    <ConfirmInNumbers
      open
      title={`补发「${sum.templateName}」`}
      numbers={[
        { label: '待补发', value: `${count(sum.count)} 张` },
        { label: '库存', value: leftText(sum) },
        { label: '现在能发', value: `${count(now)} 张` },
      ]}
      warning={
        now < sum.count
          ? '库存不够全部补发：按等待时间从早到晚发，发完为止；其余的留在这里。'
          : '按等待时间从早到晚发。每位会员只会收到一张，重复点击也不会多发。'
      }
      confirm="开始补发"
      working={starting.isPending}
      error={starting.error}
      onConfirm={() => starting.mutate()}
      onCancel={onDone}
    />
  );
}
