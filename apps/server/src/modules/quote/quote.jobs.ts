import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs } from '../../platform/index.js';
import { QuoteCleanup } from './quote-cleanup.service.js';

@Injectable()
export class QuoteJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly cleanup: QuoteCleanup,
  ) {}

  onModuleInit(): void {
    this.jobs.register({ name: 'quote-cleanup', daily: '04:40' }, (ctx) => this.cleanup.run(ctx));
  }
}
