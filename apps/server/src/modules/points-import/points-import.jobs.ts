import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { ClearImports } from './clear-imports.service.js';

@Injectable()
export class PointsImportJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly clearing: ClearImports,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'points-import-clear', daily: '04:40' }, (ctx) =>
      this.clearing.clear(ctx),
    );
  }
}
