/** Other stories than those of model.spec.ts, so that two processes can tell them side by side. */
import { agrees } from './agreement.js';

agrees({ seed: 2, acts: 5_000 });
