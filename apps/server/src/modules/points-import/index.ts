export { POINTS_IMPORT } from './points-import.kind.js';
export { PointsImportModule } from './points-import.module.js';
export type { PointsShape } from './points-import.types.js';
