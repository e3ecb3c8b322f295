import { ArrowUpOutlined, DeleteOutlined, PlusOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, DatePicker, Form, Input, InputNumber, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { storesQuery, tiersQuery } from '../../api/lists';

const CODE_RULES = [
  { required: true, message: '请输入编号' },
  { pattern: /^[A-Za-z0-9_-]{1,32}$/, message: '只能用字母、数字、- 和 _' },
];
const MONTH_DAYS = Array.from({ length: 31 }, (_, i) => ({ value: i + 1, label: `${i + 1} 日` }));
const KINDS = [
  { value: 'birthday_month', label: '生日当月' },
  { value: 'member_day', label: '会员日' },
];

/** Bonuses in their order, which is that of the entries and of the caps. */
export function MultiplierFields() {
  return (
    <fieldset className="rule-fields">
      <legend>加赠</legend>
      <Form.List name="multipliers">
        {(rows, { add, remove, move }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="list-row">
                <div className="field-pair">
                  <Code at={name} />
                  <Form.Item name={[name, 'kind']} label="什么时候" required>
                    <Select options={KINDS} />
                  </Form.Item>
                  <Times at={name} min={1} />
                </div>
                <MonthDays at={name} />
                <Button
                  icon={<ArrowUpOutlined />}
                  disabled={name === 0}
                  aria-label={`加赠 ${name + 1} 上移`}
                  onClick={() => move(name, name - 1)}
                />
                <Remove label={`删除加赠 ${name + 1}`} onClick={() => remove(name)} />
              </div>
            ))}
            <Button
              icon={<PlusOutlined />}
              onClick={() => add({ kind: 'member_day', times: 2, daysOfMonth: [] })}
            >
              加一项加赠
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

export function CampaignFields() {
  const stores = useQuery(storesQuery).data ?? [];
  const tiers = useQuery(tiersQuery).data ?? [];
  return (
    <fieldset className="rule-fields">
      <legend>积分活动</legend>
      <Form.List name="campaigns">
        {(rows, { add, remove }) => (
          <>
            {rows.map(({ key, name }) => (
              <div key={key} className="list-row">
                <div className="field-pair">
                  <Code at={name} />
                  <Form.Item name={[name, 'name']} label="名称">
                    <Input maxLength={32} />
                  </Form.Item>
                  <Times at={name} min={1.01} />
                </div>
                <div className="field-pair">
                  <Day at={name} field="from" label="开始日期" />
                  <Day at={name} field="until" label="最后一天" />
                </div>
                <Several at={name} field="stores" label="门店" of={stores} />
                <Several at={name} field="tiers" label="等级" of={tiers} />
                <Several at={name} field="products" label="商品编号" />
                <Several at={name} field="categories" label="品类" />
                <Remove label={`删除活动 ${name + 1}`} onClick={() => remove(name)} />
              </div>
            ))}
            <Button icon={<PlusOutlined />} onClick={() => add({ times: 2 })}>
              加一个积分活动
            </Button>
          </>
        )}
      </Form.List>
    </fieldset>
  );
}

function Code({ at }: { at: number }) {
  return (
    <Form.Item name={[at, 'code']} label="编号" rules={CODE_RULES}>
      <Input maxLength={32} />
    </Form.Item>
  );
}

function Times({ at, min }: { at: number; min: number }) {
  return (
    <Form.Item
      name={[at, 'times']}
      label="几倍"
      rules={[{ required: true, message: '请输入倍数' }]}
    >
      <InputNumber min={min} max={10} step={0.5} precision={2} suffix="倍" />
    </Form.Item>
  );
}

function MonthDays({ at }: { at: number }) {
  const kind = Form.useWatch(['multipliers', at, 'kind']);
  if (kind !== 'member_day') return null;
  return (
    <Form.Item
      name={[at, 'daysOfMonth']}
      label="每月几日"
      rules={[{ required: true, type: 'array', min: 1, message: '请选择会员日' }]}
    >
      <Select mode="multiple" options={MONTH_DAYS} />
    </Form.Item>
  );
}

function Day({ at, field, label }: { at: number; field: 'from' | 'until'; label: string }) {
  return (
    <Form.Item
      name={[at, field]}
      label={label}
      rules={[{ required: true, message: `请选择${label}` }]}
      getValueProps={(day?: string) => ({ value: day ? dayjs(day) : undefined })}
      getValueFromEvent={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
    >
      <DatePicker />
    </Form.Item>
  );
}

/** From a list of the brand's own, or words of one's own. Nothing means everything. */
function Several(props: {
  at: number;
  field: string;
  label: string;
  of?: { code: string; name: string }[];
}) {
  const { at, field, label, of } = props;
  const own = of?.map(({ code, name }) => ({ value: code, label: name }));
  return (
    <Form.Item name={[at, field]} label={label}>
      {own ? (
        <Select mode="multiple" options={own} optionFilterProp="label" placeholder="全部" />
      ) : (
        <Select mode="tags" open={false} suffixIcon={null} placeholder="全部；输入后回车" />
      )}
    </Form.Item>
  );
}

function Remove({ label, onClick }: { label: string; onClick: () => void }) {
  return <Button danger icon={<DeleteOutlined />} aria-label={label} onClick={onClick} />;
}
