import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import type { Filters } from './search';

type Joined = Pick<Filters, 'joinedFrom' | 'joinedUntil'>;

/** A chunk of its own: the calendar weighs a tenth of the list, and few searches need it. */
export default function JoinedRange({
  joinedFrom,
  joinedUntil,
  onChange,
}: Joined & { onChange: (joined: Joined) => void }) {
  const known = Boolean(joinedFrom ?? joinedUntil);
  return (
    <DatePicker.RangePicker
      className="member-joined"
      aria-label="入会日期"
      placeholder={['入会从', '到']}
      defaultOpen={!known}
      autoFocus={!known}
      allowEmpty
      value={[dayOrNull(joinedFrom), dayOrNull(joinedUntil)]}
      onChange={(range) =>
        onChange({
          joinedFrom: range?.[0]?.format('YYYY-MM-DD'),
          joinedUntil: range?.[1]?.format('YYYY-MM-DD'),
        })
      }
    />
  );
}

function dayOrNull(day: string | undefined) {
  return day ? dayjs(day) : null;
}
