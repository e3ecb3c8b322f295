import { CALENDAR_LABELS, GENDER_LABELS } from '@shuke/shared';
import { Descriptions } from 'antd';
import type { Birthday, MemberDetail } from '../../api/types';
import { dayOf, NOTHING, timeOf } from '../../ui/format';
import { sourceChannelText } from './words';

export function Facts({ member }: { member: MemberDetail }) {
  const { source, facts } = member;
  return (
    <section className="panel member-facts" aria-label="资料">
      <Descriptions
        column={{ xs: 1, sm: 2, lg: 3 }}
        items={[
          { key: 'birthday', label: '生日', children: birthdayText(member.birthday) },
          { key: 'gender', label: '性别', children: genderText(member.gender) },
          { key: 'joined', label: '入会时间', children: timeOf(member.joinedAt) },
          {
            key: 'source',
            label: '入会渠道',
            children: source?.channel ? sourceChannelText(source.channel) : NOTHING,
          },
          { key: 'store', label: '入会门店', children: source?.storeName ?? NOTHING },
          { key: 'staff', label: '入会员工', children: source?.staffCode ?? NOTHING },
          { key: 'first', label: '首次消费', children: dayOf(facts.firstOrderAt) },
          { key: 'last', label: '最近消费', children: dayOf(facts.lastOrderAt) },
        ]}
      />
    </section>
  );
}

function birthdayText(birthday: Birthday | null | undefined): string {
  if (!birthday) return '未填写';
  const { calendar, leap, month, day, year } = birthday;
  const date = `${leap ? '闰' : ''}${month}月${day}日`;
  return `${CALENDAR_LABELS[calendar]} ${date}${year ? `（${year} 年）` : ''}`;
}

function genderText(gender: MemberDetail['gender']): string {
  return gender ? GENDER_LABELS[gender] : '未填写';
}
