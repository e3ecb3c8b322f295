/** The same program as main.ts in the role `worker`. */
import 'reflect-metadata';
import { failStart, readConfig } from './process.js';
import { serve } from './serve.js';

serve(readConfig({ ROLE: 'worker' })).catch(failStart);
