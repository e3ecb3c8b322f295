export { EntryCodeModule } from './entry-code.module.js';
