import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Cached, type Ctx, Database, Jobs, type Tx } from '../../platform/index.js';
import { BrandRepository } from './brand.repository.js';
import { type BrandSettings, DEFAULT_SETTINGS } from './brand.settings.js';

@Injectable()
export class BrandService implements OnModuleInit {
  private readonly cached: Cached<BrandSettings>;

  constructor(
    private readonly repository: BrandRepository,
    private readonly jobs: Jobs,
    database: Database,
  ) {
    this.cached = new Cached(async () => {
      return (
        (await repository.findSettings(database)) ?? { name: '未命名品牌', ...DEFAULT_SETTINGS }
      );
    });
  }

  onModuleInit(): void {
    this.jobs.useZone(async () => (await this.settings()).timeZone);
  }

  /** The brand's settings, at most a second old in this process. */
  settings(): Promise<BrandSettings> {
    return this.cached.get();
  }

  /** Changes settings from the newest ones, under the brand's lock; gives before and after. */
  async change(
    tx: Tx,
    ctx: Ctx,
    decide: (before: BrandSettings) => BrandSettings,
  ): Promise<{ before: BrandSettings; after: BrandSettings }> {
    await this.repository.lock(tx);
    const before = (await this.repository.findSettings(tx)) ?? {
      name: '未命名品牌',
      ...DEFAULT_SETTINGS,
    };
    const after = decide(before);
    await this.repository.save(tx, after, ctx.now);
    this.cached.forget();
    return { before, after };
  }

  /** After a change was committed: the next read sees it. */
  forget(): void {
    this.cached.forget();
  }
}
