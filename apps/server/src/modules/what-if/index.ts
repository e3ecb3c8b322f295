export { WHAT_IF_ENTITIES } from './what-if.entity.js';
export { WhatIfModule } from './what-if.module.js';
