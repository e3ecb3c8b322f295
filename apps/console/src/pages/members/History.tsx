import { TIER_CAUSE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Timeline } from 'antd';
import { tiersQuery } from '../../api/lists';
import type { MemberDetail } from '../../api/types';
import { timeOf } from '../../ui/format';
import { StateTag } from '../../ui/StateTag';
import { purposeText, sourceChannelText } from './words';

export function History({ member }: { member: Pick<MemberDetail, 'consents' | 'tierHistory'> }) {
  const tiers = useQuery(tiersQuery).data ?? [];
  const nameOf = (code: string) => tiers.find((tier) => tier.code === code)?.name ?? code;
  return (
    <div className="member-history">
      <section className="panel">
        <h2>隐私同意</h2>
        <ul className="consents">
          {member.consents.toReversed().map(({ purpose, version, granted, at, channel }) => (
            <li key={`${purpose} ${at}`}>
              <StateTag tone={granted ? 'good' : 'calm'}>{granted ? '同意' : '不同意'}</StateTag>
              <span>{purposeText(purpose)}</span>
              <small>
                {timeOf(at)} · {sourceChannelText(channel)} · 文本 {version}
              </small>
            </li>
          ))}
        </ul>
      </section>
      <section className="panel">
        <h2>等级变化</h2>
        <Timeline
          className="tier-history"
          items={member.tierHistory
            .toReversed()
            .map(({ from, to, why, at, validUntil, reason, by }) => ({
              key: `${at} ${to}`,
              content: (
                <>
                  <strong>{from ? `${nameOf(from)} → ${nameOf(to)}` : nameOf(to)}</strong>
                  <span className="quiet">
                    {TIER_CAUSE_LABELS[why]} · {timeOf(at)}
                    {validUntil && ` · 有效至 ${validUntil}`}
                  </span>
                  {reason && (
                    <span className="quiet">
                      {by.replace(/^staff:/, '员工 ')}：{reason}
                    </span>
                  )}
                </>
              ),
            }))}
        />
      </section>
    </div>
  );
}
