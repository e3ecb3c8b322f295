import { Module } from '@nestjs/common';
import { StoreConsoleController } from './store.console.controller.js';
import { StoreRepository } from './store.repository.js';
import { StoreService } from './store.service.js';

@Module({
  controllers: [StoreConsoleController],
  providers: [StoreRepository, StoreService],
  exports: [StoreService],
})
export class StoreModule {}
