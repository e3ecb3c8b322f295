/**
 * Sets a brand up, or brings it up to date, from one file: everything in one transaction, by code,
 * so that applying the same file again changes nothing. Nothing is deleted that members hold.
 */
import { Injectable } from '@nestjs/common';
import { type Ctx, type Tx, UnitOfWork } from '../../platform/index.js';
import { BrandService } from '../brand/index.js';
import { StaffService } from '../staff/index.js';
import { StoreService } from '../store/index.js';
import { NO_BENEFITS, TierService } from '../tier/index.js';
import { describeChanges } from './brand-diff.rules.js';
import { type BrandFile, ParsedBrandFile } from './brand-file.js';
import { settingsOf } from './brand-file.settings.js';
import { SetupRepository } from './setup.repository.js';
import { SetupSections } from './setup-sections.js';

const DEFAULT_FACES = [
  { from: '#7A8B7F', to: '#A9B8AD', text: '#FFFFFF' },
  { from: '#7C8CA3', to: '#B4C0D0', text: '#FFFFFF' },
  { from: '#A9803F', to: '#DDBB78', text: '#FFFFFF' },
  { from: '#2B2F3A', to: '#5B6275', text: '#F4E7C8' },
];

class DryRun extends Error {
  constructor(readonly changes: string[]) {
    super('dry run');
  }
}

@Injectable()
export class ApplyBrandService {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: SetupRepository,
    private readonly brand: BrandService,
    private readonly stores: StoreService,
    private readonly staff: StaffService,
    private readonly tiers: TierService,
    private readonly sections: SetupSections,
  ) {}

  /** Gives what changed (with `dryRun`, would change), a line each. Throws BrandFileError. */
  async apply(ctx: Ctx, source: string, dryRun = false): Promise<string[]> {
    const file = new ParsedBrandFile(source);
    try {
      return await this.unitOfWork.run('brand.apply', async (tx) => {
        const before = await this.repository.snapshot(tx);
        await this.write(tx, ctx, file.content);
        const changes = describeChanges(before, await this.repository.snapshot(tx));
        if (dryRun) throw new DryRun(changes);
        return changes;
      });
    } catch (error) {
      if (error instanceof DryRun) return error.changes;
      throw this.sections.located(file, error);
    } finally {
      this.forget();
    }
  }

  private async write(tx: Tx, ctx: Ctx, file: BrandFile): Promise<void> {
    await this.brand.change(tx, ctx, () => settingsOf(file));
    await this.applyStores(tx, file.stores);
    await this.tiers.apply(
      tx,
      file.tiers.map((tier) => ({
        ...tier,
        cardFace: tier.cardFace ?? faceOf(tier.rank),
        benefits: { ...NO_BENEFITS, ...tier.benefits },
      })),
    );
    await this.staff.apply(tx, file.staff ?? []);
    await this.staff.applyApiKeys(tx, file.apiKeys ?? []);
    await this.sections.apply(tx, ctx, file);
  }

  /** A file that says nothing of a store's tags leaves those that people gave it. */
  private async applyStores(tx: Tx, stores: BrandFile['stores']): Promise<void> {
    const tagsOf = new Map((await this.stores.all(tx)).map(({ code, tags }) => [code, tags]));
    const whole = stores.map((store) => ({
      ...{ address: '', tags: tagsOf.get(store.code) ?? [] },
      ...store,
    }));
    await this.stores.apply(tx, whole);
  }

  private forget(): void {
    this.brand.forget();
    this.stores.forget();
    this.tiers.forget();
  }
}

function faceOf(rank: number) {
  return (
    DEFAULT_FACES[Math.min(rank, DEFAULT_FACES.length - 1)] ?? {
      from: '#000000',
      to: '#000000',
      text: '#FFFFFF',
    }
  );
}
