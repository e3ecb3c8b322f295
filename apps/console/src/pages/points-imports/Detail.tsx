import { POINTS_IMPORTS } from '../../api/pointsImports';
import { ImportPage } from '../../ui/imports/ImportPage';
import { Findings } from './Findings';
import { tellingOf, wordsOf } from './words';

export default function PointsImportPage() {
  return (
    <ImportPage
      door={POINTS_IMPORTS}
      noun="期初导入"
      wordsOf={wordsOf}
      tellingOf={tellingOf}
      found={({ findings, granted }) =>
        findings && <Findings findings={findings} granted={granted} />
      }
    />
  );
}
