import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { PointsRulesModule } from '../points-rules/index.js';
import { TierModule } from '../tier/index.js';
import { GrowthHistoryRepository } from './growth-history.repository.js';
import { HistoryRepository } from './history.repository.js';
import { Proposals } from './proposals.service.js';
import { WhatIfConsoleController } from './what-if.console.controller.js';
import { WhatIfRepository } from './what-if.repository.js';
import { WhatIfs } from './what-if.service.js';
import { WhatIfTask } from './what-if.task.js';
import { WhatIfViews } from './what-if-views.service.js';

@Module({
  imports: [BrandModule, PointsRulesModule, TierModule],
  controllers: [WhatIfConsoleController],
  providers: [
    GrowthHistoryRepository,
    HistoryRepository,
    Proposals,
    WhatIfRepository,
    WhatIfs,
    WhatIfTask,
    WhatIfViews,
  ],
})
export class WhatIfModule {}
