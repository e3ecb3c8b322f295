import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { PointsDue } from './points-due.service.js';

@Injectable()
export class PointsJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly due: PointsDue,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'points-due', daily: '00:10' }, (ctx) => this.due.write(ctx));
  }
}
