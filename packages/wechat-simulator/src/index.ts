export type { Keyword, Template } from './records.js';
export { createSimulator, type Simulator, type SimulatorOptions } from './simulator.js';
export { DEFAULT_APP_ID, DEFAULT_APP_SECRET } from './world.js';
