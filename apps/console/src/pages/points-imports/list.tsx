import { POINTS_IMPORTS } from '../../api/pointsImports';
import { ImportList, type ListWords } from '../../ui/imports/ImportList';
import { columns } from './columns';
import { MEANINGS, TEMPLATE } from './words';

const WORDS: ListWords = {
  noun: '期初导入',
  lead: '把旧系统里会员的积分连同有效期一起带过来：先检查，看清数字，再确认入账',
  next: '下载模板，填好会员、积分、最后有效日和旧系统里的编号。上传后先检查，确认之前不会动任何积分。',
  upload: '上传期初积分',
  template: { name: '期初积分模板', text: TEMPLATE },
  meanings: MEANINGS,
};

export default function PointsImportList() {
  return <ImportList door={POINTS_IMPORTS} columns={columns} words={WORDS} />;
}
