import { CODE_KIND_LABELS, CODE_KINDS } from '@shuke/shared';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Alert, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { createCodeBatch } from '../../api/codes';
import { keys } from '../../api/keys';
import { couponTemplatesQuery } from '../../api/lists';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { FormDrawer } from '../../ui/FormDrawer';
import { type BatchValues, inputOf, isShort, numbersOf } from './batch.rules';

export function CodeBatchForm({ onClose }: { onClose: () => void }) {
  const cache = useQueryClient();
  const [attempt] = useState(() => crypto.randomUUID());
  const save = async (values: BatchValues) => {
    await createCodeBatch(inputOf(values), attempt);
    await cache.invalidateQueries({ queryKey: keys.codeBatches });
    await cache.invalidateQueries({ queryKey: keys.taskTray });
  };
  return (
    <FormDrawer<BatchValues>
      name="code-batch"
      title="生成兑换码"
      initial={{ kind: 'single', count: 1000 }}
      saved="已开始，进度在右下角"
      submit={save}
      onClose={onClose}
      preview={(values) => <WhatWillHappen values={values} />}
    >
      <Form.Item name="name" label="批次名称" rules={[{ required: true, message: '请输入名称' }]}>
        <Input maxLength={60} placeholder="如：三月新店开业卡片" />
      </Form.Item>
      <TemplateField />
      <Form.Item name="kind" label="形式" required>
        <Radio.Group
          options={CODE_KINDS.map((kind) => ({ value: kind, label: CODE_KIND_LABELS[kind] }))}
        />
      </Form.Item>
      <KindFields />
      <Form.Item name="perMember" label="每位会员最多兑换" extra="不填为不限">
        <InputNumber min={1} max={1000} precision={0} suffix="次" />
      </Form.Item>
      <div className="field-pair">
        <DayField name="validFrom" label="开始日期" />
        <DayField name="validUntil" label="最后可兑换日期" />
      </div>
    </FormDrawer>
  );
}

function TemplateField() {
  const { data = [], isPending } = useQuery(couponTemplatesQuery);
  return (
    <Form.Item
      name="templateCode"
      label="兑换成哪种券"
      rules={[{ required: true, message: '请选择券模板' }]}
    >
      <Select
        showSearch={{ optionFilterProp: 'label' }}
        loading={isPending}
        placeholder="选择券模板"
        options={data.map(({ code, name }) => ({ value: code, label: name }))}
      />
    </Form.Item>
  );
}

function KindFields() {
  const kind = Form.useWatch('kind') as BatchValues['kind'] | undefined;
  if (kind === 'shared') {
    return (
      <>
        <Form.Item
          name="word"
          label="口令"
          extra="2–12 个汉字、字母或数字，不分大小写；谁知道谁就能用，请设好次数"
          rules={[{ required: true, message: '请输入口令' }]}
        >
          <Input maxLength={12} placeholder="如：春日快乐" />
        </Form.Item>
        <Form.Item name="totalLimit" label="总次数" extra="所有会员合计；不填为不限">
          <InputNumber min={1} max={10_000_000} precision={0} suffix="次" />
        </Form.Item>
      </>
    );
  }
  return (
    <Form.Item
      name="count"
      label="数量"
      extra="每个码 16 位，只能用一次；一批最多 100,000 个"
      rules={[{ required: true, message: '请输入数量' }]}
    >
      <InputNumber min={1} max={100_000} precision={0} suffix="个" />
    </Form.Item>
  );
}

function WhatWillHappen({ values }: { values: BatchValues }) {
  const { data = [] } = useQuery(couponTemplatesQuery);
  const template = data.find(({ code }) => code === values.templateCode);
  return (
    <section className="panel">
      <h2>将会发生</h2>
      <Numbers numbers={numbersOf(values, template)} />
      {isShort(values, template) && (
        <Alert
          type="warning"
          showIcon
          title="模板库存不够全部兑换：库存用完后，后来的码会提示已领完。"
        />
      )}
    </section>
  );
}

/** Dates are inclusive: the last good day is the day that people read. */
function DayField({ name, label }: { name: keyof BatchValues; label: string }) {
  return (
    <Form.Item
      name={name}
      label={label}
      rules={[{ required: true, message: `请选择${label}` }]}
      getValueProps={(day?: string) => ({ value: day ? dayjs(day) : undefined })}
      getValueFromEvent={(day: Dayjs | null) => day?.format('YYYY-MM-DD')}
    >
      <DatePicker />
    </Form.Item>
  );
}
