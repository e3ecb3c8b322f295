import { InboxOutlined } from '@ant-design/icons';
import { IMPORT_COLUMN_LABELS, IMPORT_MEMBERS_BY, IMPORT_MEMBERS_BY_LABELS } from '@shuke/shared';
import { Form, Input, Radio, Upload } from 'antd';
import { FormDrawer } from '../../ui/FormDrawer';
import { type UploadValues, useUpload } from './useUpload';

export function UploadForm({ onClose }: { onClose: () => void }) {
  const submit = useUpload();
  return (
    <FormDrawer<UploadValues>
      name="points-import"
      title="上传期初积分"
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
      <Columns />
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

/** What stands in the file, and what is promised of it. */
function Columns() {
  const rows: [string, string][] = [
    [IMPORT_COLUMN_LABELS.member, '会员号或手机号；会员要先在系统里'],
    [IMPORT_COLUMN_LABELS.points, '整数；一位会员可以有好几行，各有各的有效期'],
    [IMPORT_COLUMN_LABELS.lastDay, '最后能用的那一天，如 2027-12-31；留空为不过期'],
    [IMPORT_COLUMN_LABELS.earnedOn, '可以不填'],
    [IMPORT_COLUMN_LABELS.sourceId, '旧系统里这笔积分的编号；一个编号全品牌只入账一次'],
  ];
  return (
    <section className="panel" aria-label="文件的列">
      <h2>第一行是列名</h2>
      <dl className="numbers">
        {rows.map(([column, meaning]) => (
          <div key={column}>
            <dt>{column}</dt>
            <dd>{meaning}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
