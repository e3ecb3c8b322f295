import { deliveryReasonLabel } from '@shuke/shared';
import type { CampaignPreview } from '../../api/types';
import { count, share } from '../../ui/format';

/** Who is chosen, who of them can be reached by what, and why the others can't. */
export function Reach({ preview }: { preview: CampaignPreview }) {
  const { members, reach } = preview;
  const bars = [
    {
      label: '订阅消息',
      note: '微信服务通知，同时进站内消息',
      value: reach.subscribe,
      tone: 'leaf',
    },
    {
      label: '仅站内消息',
      note: reach.whyInboxOnly.map(reasonText).join('；') || '打开小程序可见',
      value: reach.inboxOnly,
      tone: 'straw',
    },
    ...reach.none.map(({ why, count: value }) => ({
      label: '不会发送',
      note: deliveryReasonLabel(why),
      value,
      tone: 'mist',
    })),
  ];
  return (
    <section className="reach" aria-label="可触达人数" aria-live="polite">
      <p className="reach-total">
        <strong>{count(members)}</strong> 位会员符合条件
      </p>
      {bars.map(({ label, note, value, tone }) => (
        <div key={note} className="reach-row">
          <div className="reach-words">
            <span>{label}</span>
            <small>{note}</small>
          </div>
          <div className="reach-bar">
            <i className={`fill-${tone}`} style={{ width: widthOf(value, members) }} />
          </div>
          <span className="figures">
            {count(value)} <small>{share(value, members)}</small>
          </span>
        </div>
      ))}
    </section>
  );
}

function widthOf(value: number, members: number): string {
  return members === 0 ? '0' : `${(value * 100) / members}%`;
}

function reasonText({ why, count: members }: { why: string; count: number }): string {
  return `${deliveryReasonLabel(why)} ${count(members)} 位`;
}
