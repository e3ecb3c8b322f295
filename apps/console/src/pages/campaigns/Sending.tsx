import { Progress } from 'antd';
import { handledOf } from '../../api/campaigns';
import type { Campaign } from '../../api/types';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { count } from '../../ui/format';

export function Sending({ campaign }: { campaign: Campaign }) {
  const { planned, sent, inbox, failed, skipped } = campaign.progress;
  const done = handledOf(campaign);
  const percent = planned === 0 ? 100 : Math.floor((done * 100) / planned);
  return (
    <section className="panel" aria-label="发送进度">
      <h2>发送进度</h2>
      <Progress
        percent={percent}
        status={campaign.state === 'running' ? 'active' : 'normal'}
        aria-label="发送进度"
      />
      <p className="quiet" aria-live="polite">
        已处理 {count(done)} / {count(planned)} 位
      </p>
      {campaign.state === 'running' && done < planned && (
        <p className="quiet">订阅消息不打扰会员休息：落在免打扰时段的，会等到时段过后再发。</p>
      )}
      <Numbers
        numbers={[
          { label: '订阅消息已发', value: count(sent) },
          { label: '仅站内消息', value: count(inbox) },
          { label: '未发送', value: count(skipped) },
          { label: '失败', value: count(failed) },
        ]}
      />
    </section>
  );
}
