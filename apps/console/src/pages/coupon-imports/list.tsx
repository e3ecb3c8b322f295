import { COUPON_IMPORTS } from '../../api/couponImports';
import { ImportList, type ListWords } from '../../ui/imports/ImportList';
import { columns } from './columns';
import { MEANINGS, TEMPLATE } from './words';

const WORDS: ListWords = {
  noun: '优惠券导入',
  lead: '把会员在旧系统里还没用的券带过来：先检查，看清数字，再确认发券',
  next: '下载模板，填好会员、券模板和旧系统里的编号。上传后先检查，确认之前不会发出任何券。',
  upload: '上传优惠券',
  template: { name: '优惠券导入模板', text: TEMPLATE },
  meanings: MEANINGS,
};

export default function CouponImportList() {
  return <ImportList door={COUPON_IMPORTS} columns={columns} words={WORDS} />;
}
