import { Get, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { ConsoleDoor, NeedsPermission, PageQuery } from '../../platform/index.js';
import { AuditPage } from './audit.dto.js';
import { AuditService } from './audit.service.js';

@ConsoleDoor('audit-entries')
export class AuditConsoleController {
  constructor(private readonly audit: AuditService) {}

  @Get()
  @NeedsPermission('audit.read')
  @ApiOkResponse({ type: AuditPage })
  list(@Query() query: PageQuery): Promise<AuditPage> {
    return this.audit.list(query);
  }
}
