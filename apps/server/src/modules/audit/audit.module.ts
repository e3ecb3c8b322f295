import { Module } from '@nestjs/common';
import { AuditConsoleController } from './audit.console.controller.js';
import { AuditRepository } from './audit.repository.js';
import { AuditService } from './audit.service.js';

@Module({ controllers: [AuditConsoleController], providers: [AuditRepository, AuditService] })
export class AuditModule {}
