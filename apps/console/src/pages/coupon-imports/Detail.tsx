import { COUPON_IMPORTS } from '../../api/couponImports';
import { ImportPage } from '../../ui/imports/ImportPage';
import { Findings } from './Findings';
import { tellingOf, wordsOf } from './words';

export default function CouponImportPage() {
  return (
    <ImportPage
      door={COUPON_IMPORTS}
      noun="优惠券导入"
      wordsOf={wordsOf}
      tellingOf={tellingOf}
      found={({ findings, granted }) =>
        findings && <Findings findings={findings} granted={granted} />
      }
    />
  );
}
