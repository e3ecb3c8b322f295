import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { CouponModule } from '../coupon/index.js';
import { FileImportModule } from '../file-import/index.js';
import { RegrantModule } from '../regrant/index.js';
import { CouponImportConsoleController } from './coupon-import.console.controller.js';
import { CouponImportJobs } from './coupon-import.jobs.js';
import { CouponImportWork } from './coupon-import.work.js';
import { ImportRegrants } from './import-regrants.js';
import { TemplatesToday } from './templates-today.js';

@Module({
  imports: [BrandModule, CouponModule, FileImportModule, RegrantModule],
  controllers: [CouponImportConsoleController],
  providers: [CouponImportJobs, CouponImportWork, ImportRegrants, TemplatesToday],
})
export class CouponImportModule {}
