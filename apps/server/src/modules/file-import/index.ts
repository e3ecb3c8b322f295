export { CheckImport } from './check-import.task.js';
export { ClearImports } from './clear-imports.service.js';
export { ImportPiece, ImportRejections, ImportRequest } from './dto/file-import.dto.js';
export { FileImportModule } from './file-import.module.js';
export type {
  Findings,
  GoodRow,
  ImportShape,
  Judged,
  Numbered,
  ReadableRow,
  Rejection,
} from './file-import.types.js';
export {
  GRANTED,
  KNOWN,
  noNumbers,
  numberVerdict,
  refused,
  verdictOf,
} from './findings.rules.js';
export { GrantImport } from './grant-import.task.js';

export { ImportDesk } from './import-desk.service.js';
export type { Candidate, ImportKind, ImportWork } from './import-kind.js';
export { type ImportView, ImportViews } from './import-views.service.js';
export { ImportedNumbers } from './imported-number.repository.js';
export { RejectsFile } from './rejects-file.service.js';
