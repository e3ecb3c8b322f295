export { RegrantModule } from './regrant.module.js';
export {
  type Admission,
  type Regranted,
  type RegrantSource,
  RegrantSources,
} from './regrant-sources.js';
export { Regrants } from './regrants.service.js';
