import 'reflect-metadata';
import { failStart, readConfig } from './process.js';
import { serve } from './serve.js';

serve(readConfig()).catch(failStart);
