import { Module } from '@nestjs/common';
import { BrandModule } from '../brand/index.js';
import { FileImportModule } from '../file-import/index.js';
import { PointsModule } from '../points/index.js';
import { PointsImportConsoleController } from './points-import.console.controller.js';
import { PointsImportJobs } from './points-import.jobs.js';
import { PointsImportWork } from './points-import.work.js';

@Module({
  imports: [BrandModule, FileImportModule, PointsModule],
  controllers: [PointsImportConsoleController],
  providers: [PointsImportJobs, PointsImportWork],
})
export class PointsImportModule {}
