import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  type Page,
  PageQuery,
} from '../../platform/index.js';
import { type LoggedPointsTransfer, LoggedPointsTransferPage } from './dto/transfer-log.dto.js';
import { TransferLog } from './transfer-log.service.js';

@ConsoleDoor('members/:memberNo/points')
export class PointsTransferConsoleController {
  constructor(private readonly log: TransferLog) {}

  @Get('transfers')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: LoggedPointsTransferPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<Page<LoggedPointsTransfer>> {
    return this.log.list(ctx, memberNo, query);
  }
}
