export { ReconcileModule } from './reconcile.module.js';
export { type BookReport, Reconciler } from './reconciler.service.js';
