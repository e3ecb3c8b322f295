export { AUTOMATION_ENTITIES } from './automation.entity.js';
export { AutomationModule } from './automation.module.js';
