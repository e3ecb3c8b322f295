/** Imported into children by `withFamily`, see family.mjs. */
import { endWithParents } from './family.mjs';

endWithParents();
