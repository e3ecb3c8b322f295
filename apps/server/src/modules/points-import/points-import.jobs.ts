import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { ClearImports } from '../file-import/index.js';
import { POINTS_IMPORT } from './points-import.kind.js';

@Injectable()
export class PointsImportJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clearing: ClearImports,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'points-import-clear', daily: '04:40' }, (ctx) =>
      this.clearing.clear(ctx, POINTS_IMPORT),
    );
  }
}
