/** Imported into children by `withFamily`, see family.mjs. */
import { endWithParent } from './family.mjs';

endWithParent();
