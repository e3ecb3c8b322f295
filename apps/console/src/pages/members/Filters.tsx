import { CalendarOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Input, Select } from 'antd';
import { lazy, Suspense, useState } from 'react';
import { storesQuery, tiersQuery } from '../../api/lists';
import { addressOf, type Filters } from './search';

const JoinedRange = lazy(() => import('./JoinedRange'));

const MONTHS = Array.from({ length: 12 }, (_, at) => ({
  value: at + 1,
  label: `${at + 1} 月生日`,
}));
const RECENCY = [7, 30, 90, 180, 365].map((days) => ({ value: days, label: `${days} 天内消费过` }));

interface MemberFiltersProps {
  filters: Filters;
  onChange: (filters: Filters) => void;
  onWanted: (typed: string) => void;
}

export function MemberFilters({ filters, onChange, onWanted }: MemberFiltersProps) {
  const tiers = useQuery(tiersQuery).data ?? [];
  const stores = useQuery(storesQuery).data ?? [];
  const put = (part: Filters) => onChange({ ...filters, ...part });
  return (
    <>
      <Input.Search
        allowClear
        className="member-search"
        placeholder="手机号 / 会员号 / 昵称"
        aria-label="按手机号、会员号或昵称查找"
        onSearch={onWanted}
      />
      <Choice
        label="等级"
        value={filters.tier}
        options={tiers.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(tier) => put({ tier })}
      />
      <Choice
        label="入会门店"
        value={filters.storeCode}
        options={stores.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(storeCode) => put({ storeCode })}
      />
      <Choice
        label="生日月份"
        value={filters.birthdayMonth}
        options={MONTHS}
        onChange={(birthdayMonth) => put({ birthdayMonth })}
      />
      <Choice
        label="最近消费"
        value={filters.lastOrderWithinDays}
        options={RECENCY}
        onChange={(lastOrderWithinDays) => put({ lastOrderWithinDays })}
      />
      <Joined filters={filters} onChange={put} />
      {Object.keys(addressOf(filters)).length > 0 && (
        <Button type="link" onClick={() => onChange({})}>
          清除筛选
        </Button>
      )}
    </>
  );
}

function Choice<Value extends string | number>(props: {
  label: string;
  value: Value | undefined;
  options: { value: Value; label: string }[];
  onChange: (value: Value | undefined) => void;
}) {
  return (
    <Select<Value>
      allowClear
      className="filter-choice"
      popupMatchSelectWidth={false}
      placeholder={props.label}
      aria-label={props.label}
      value={props.value}
      options={props.options}
      onChange={props.onChange}
    />
  );
}

function Joined({
  filters: { joinedFrom, joinedUntil },
  onChange,
}: {
  filters: Filters;
  onChange: (joined: Filters) => void;
}) {
  const [asked, setAsked] = useState(false);
  const button = (
    <Button className="filter-button" icon={<CalendarOutlined />} onClick={() => setAsked(true)}>
      入会日期
    </Button>
  );
  if (!asked && !joinedFrom && !joinedUntil) return button;
  return (
    <Suspense fallback={button}>
      <JoinedRange joinedFrom={joinedFrom} joinedUntil={joinedUntil} onChange={onChange} />
    </Suspense>
  );
}
