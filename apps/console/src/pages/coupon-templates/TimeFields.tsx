import { DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { Button, Checkbox, DatePicker, Form, Input, Space } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import type { ReactNode } from 'react';

const WEEKDAYS = ['周一', '周二', '周三', '周四', '周五', '周六', '周日'].map((label, index) => ({
  value: index + 1,
  label,
}));

/** On which days and at what hours; empty: always. */
export function TimeFields() {
  return (
    <>
      <Form.Item name="weekdays" label="可用星期" extra="一个都不选即每天可用">
        <Checkbox.Group options={WEEKDAYS} />
      </Form.Item>
      <Ranges name="hours" label="可用时段" add="加一个时段">
        <HourRange />
      </Ranges>
      <Ranges name="blackout" label="不可用日期" add="加一段日期">
        <DayRange />
      </Ranges>
    </>
  );
}

function Ranges({
  name,
  label,
  add,
  children,
}: {
  name: string;
  label: string;
  add: string;
  children: ReactNode;
}) {
  return (
    <Form.Item label={label}>
      <Form.List name={name}>
        {(rows, { add: append, remove }) => (
          <>
            {rows.map(({ key, name: row }) => (
              <Space key={key} align="baseline">
                <Form.Item name={row}>{children}</Form.Item>
                <Button
                  type="text"
                  aria-label={`删除第 ${row + 1} 行${label}`}
                  icon={<DeleteOutlined />}
                  onClick={() => remove(row)}
                />
              </Space>
            ))}
            <Button type="dashed" icon={<PlusOutlined />} onClick={() => append(null)}>
              {add}
            </Button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

interface RangeProps {
  value?: [string, string] | null;
  onChange?: (range: [string, string] | null) => void;
}

/** Typed, because a day ends at 24:00, which no clock shows. */
function HourRange({ value, onChange }: RangeProps) {
  const [from = '', until = ''] = value ?? [];
  return (
    <Space.Compact>
      <Input
        aria-label="从几点"
        placeholder="11:00"
        value={from}
        onChange={({ target }) => onChange?.([target.value, until])}
      />
      <Input
        aria-label="到几点"
        placeholder="14:00"
        value={until}
        onChange={({ target }) => onChange?.([from, target.value])}
      />
    </Space.Compact>
  );
}

/** Both days are closed. */
function DayRange({ value, onChange }: RangeProps) {
  const days = value ? ([dayjs(value[0]), dayjs(value[1])] as [Dayjs, Dayjs]) : null;
  return (
    <DatePicker.RangePicker
      value={days}
      onChange={(range) => {
        const [from, until] = range ?? [];
        onChange?.(from && until ? [from.format('YYYY-MM-DD'), until.format('YYYY-MM-DD')] : null);
      }}
    />
  );
}
