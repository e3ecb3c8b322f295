import { InboxOutlined } from '@ant-design/icons';
import {
  IMPORT_COLUMN_LABELS,
  IMPORT_MEMBERS_BY,
  IMPORT_MEMBERS_BY_LABELS,
  type ImportColumn,
} from '@shuke/shared';
import { Form, Input, Radio, Upload } from 'antd';
import type { AnyImport, ImportDoor } from '../../api/imports';
import { FormDrawer } from '../FormDrawer';
import { type UploadValues, useUpload } from './useUpload';

/** A column of the file, and what is promised of it. */
export type ColumnMeaning = [ImportColumn, string];

export function UploadForm<One extends AnyImport>({
  door,
  title,
  meanings,
  onClose,
}: {
  door: ImportDoor<One>;
  title: string;
  meanings: readonly ColumnMeaning[];
  onClose: () => void;
}) {
  const submit = useUpload(door);
  return (
    <FormDrawer<UploadValues>
      name={door.path}
      title={title}
      initial={{ membersBy: 'member' }}
      act="上传并检查"
      saved="已开始上传，进度在右下角"
      submit={submit}
      onClose={onClose}
      // What is wrong with the text of the file is shown at the file.
      fieldOf={(path) => [path === 'text' || path === 'fileName' ? 'file' : path]}
    >
      <Form.Item
        name="file"
        label="CSV 文件"
        rules={[{ required: true, message: '请选择文件' }]}
        valuePropName="fileList"
        getValueProps={(file?: File) => ({
          fileList: file ? [{ uid: 'file', name: file.name }] : [],
        })}
        getValueFromEvent={({ fileList }: { fileList: { originFileObj?: File }[] }) =>
          fileList.at(-1)?.originFileObj
        }
      >
        <Upload.Dragger accept=".csv,text/csv" beforeUpload={() => false} maxCount={1}>
          <p className="upload-mark">
            <InboxOutlined />
          </p>
          <p>点这里选文件，或把文件拖进来</p>
          <p className="quiet">Excel、WPS 另存的 CSV 都可以，几百万行也没问题</p>
        </Upload.Dragger>
      </Form.Item>
      <Form.Item name="membersBy" label="「会员」这一列填的是" required>
        <Radio.Group
          options={IMPORT_MEMBERS_BY.map((value) => ({
            value,
            label: IMPORT_MEMBERS_BY_LABELS[value],
          }))}
        />
      </Form.Item>
      <ChannelField />
      <Columns meanings={meanings} />
    </FormDrawer>
  );
}

function ChannelField() {
  const membersBy = Form.useWatch('membersBy') as UploadValues['membersBy'] | undefined;
  if (membersBy !== 'external') return null;
  return (
    <Form.Item
      name="channel"
      label="渠道"
      extra="接口密钥的渠道代码，如 pos、shop；会员编号是这个渠道登记会员时带来的"
      rules={[{ required: true, message: '请输入渠道' }]}
    >
      <Input maxLength={32} />
    </Form.Item>
  );
}

function Columns({ meanings }: { meanings: readonly ColumnMeaning[] }) {
  return (
    <section className="panel" aria-label="文件的列">
      <h2>第一行是列名</h2>
      <dl className="numbers">
        {meanings.map(([column, meaning]) => (
          <div key={column}>
            <dt>{IMPORT_COLUMN_LABELS[column]}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
