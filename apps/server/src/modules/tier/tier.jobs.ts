import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { TierEvaluationService } from './tier-evaluation.service.js';

@Injectable()
export class TierJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly evaluation: TierEvaluationService,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'tier-evaluation', daily: '00:30' }, (ctx) =>
      this.evaluation.evaluateDue(ctx),
    );
  }
}
