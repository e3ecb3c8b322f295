/**
 * The product against a model of the specification, through random stories. `pnpm model` runs it
 * with seeds of its own and for longer.
 */
import { agrees } from './agreement.js';

const { MODEL_SEED = '1', MODEL_OPERATIONS = '5000' } = process.env;

agrees({ seed: Number(MODEL_SEED), acts: Number(MODEL_OPERATIONS) });
