export type { PointsImportView } from './dto/points-import.dto.js';
export { ImportDesk } from './import-desk.service.js';
export { PointsImportModule } from './points-import.module.js';
export { RejectsFile } from './rejects-file.service.js';
