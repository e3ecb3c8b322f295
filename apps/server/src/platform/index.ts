export { allOrEach } from './all-or-each.js';
export * from './app-error.js';
export { Audit } from './audit/audit.js';
export * from './auth/directories.js';
export { CONSOLE_COOKIE, type DoorRequest } from './auth/door.guard.js';
export { signatureOf } from './auth/open-signature.js';
export { type RateLimit, RateLimiter } from './auth/rate-limit.js';
export { seal, unseal } from './auth/sealing.js';
export * from './auth/sessions.js';
export { Cached } from './cached.js';
export { Clock, later, ManualClock, pause, WallClock } from './clock.js';
export * from './config.js';
export * from './context.js';
export { brandClock } from './database/clock-offset.js';
export * from './database/columns.js';
export { openDataSource, type Schema } from './database/data-source.js';
export { Database } from './database/database.js';
export { contentHash } from './database/idempotency.js';
export * from './database/reader.js';
export { UnitOfWork } from './database/unit-of-work.js';
export * from './http/doors.js';
export {
  ChoiceField,
  DayField,
  DecimalField,
  FenField,
  FlagField,
  IdField,
  InstantField,
  IntegerField,
  type Optional,
  PointsField,
  TextField,
} from './http/fields.js';
export { BATCH_BODY_LIMIT, createHttpApp } from './http/http-app.js';
export { ListField, MapField, ObjectField, TextListField } from './http/nested-fields.js';
export * from './http/page.js';
export { type Problem, problemOf, refusalOf } from './http/problem.js';
export { checkBody } from './http/validation.js';
export * from './ids.js';
export { Jobs } from './jobs/jobs.js';
export { Log } from './logging.js';
export { Metrics } from './metrics.js';
export { type HandledEvent, Outbox, type OutboxEvent } from './outbox/outbox.js';
export { PLATFORM_ENTITIES } from './platform.entity.js';
export { PlatformModule, type PlatformParts } from './platform.module.js';
export type {
  NewTask,
  StepOutcome,
  TaskAtStep,
  TaskId,
  TaskKind,
} from './tasks/task.types.js';
export { TaskRunner } from './tasks/task-runner.js';
export { Tasks } from './tasks/tasks.js';
