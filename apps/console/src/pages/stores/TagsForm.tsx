import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Form, Select } from 'antd';
import { keys } from '../../api/keys';
import { couponTemplatesQuery } from '../../api/lists';
import type { Store } from '../../api/types';
import { changeStoreTags } from '../../api/writes';
import { Numbers } from '../../ui/ConfirmInNumbers';
import { FormDrawer } from '../../ui/FormDrawer';
import { couponsTouched } from './tags.rules';

interface TagsValues {
  tags: string[];
}

interface TagsFormProps {
  store: Store;
  /** All of them: their tags are offered. */
  stores: Store[];
  onClose: () => void;
}

/** Words by which coupons name many stores at once. */
export function TagsForm({ store, stores, onClose }: TagsFormProps) {
  const cache = useQueryClient();
  const known = [...new Set(stores.flatMap(({ tags }) => tags))];
  const save = async ({ tags }: TagsValues) => {
    await changeStoreTags(store.code, tags);
    await cache.invalidateQueries({ queryKey: keys.stores });
  };
  return (
    <FormDrawer<TagsValues>
      name="store-tags"
      title={`「${store.name}」的标签`}
      initial={{ tags: store.tags }}
      saved="标签已保存，马上生效"
      submit={save}
      onClose={onClose}
      preview={({ tags }) => <WhatChanges before={store.tags} after={tags} />}
    >
      <Form.Item name="tags" label="标签" extra="券模板可以写“只限有某个标签的门店”">
        <Select
          mode="tags"
          placeholder="选一个，或输入后回车"
          options={known.map((value) => ({ value, label: value }))}
        />
      </Form.Item>
    </FormDrawer>
  );
}

function WhatChanges({ before, after }: { before: string[]; after: string[] }) {
  const { data: templates = [] } = useQuery(couponTemplatesQuery);
  const { more, fewer } = couponsTouched(templates, before, after);
  const names = (touched: { name: string }[]) =>
    touched.map(({ name }) => name).join('、') || '没有';
  return (
    <section className="panel">
      <h2>保存后</h2>
      <Numbers
        numbers={[
          { label: '这家店开始能用的券', value: names(more) },
          { label: '这家店不再能用的券', value: names(fewer) },
        ]}
      />
    </section>
  );
}
