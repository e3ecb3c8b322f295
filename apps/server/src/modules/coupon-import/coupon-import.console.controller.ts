import { Body, Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiCreatedResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
  RequiresIdempotencyKey,
} from '../../platform/index.js';
import {
  ImportDesk,
  ImportPiece,
  ImportRequest,
  ImportViews,
  RejectsFile,
} from '../file-import/index.js';
import { COUPON_IMPORT } from './coupon-import.kind.js';
import { CouponImportPage, CouponImportView } from './dto/coupon-import.dto.js';

@ConsoleDoor('coupon-imports')
export class CouponImportConsoleController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly views: ImportViews,
    private readonly rejects: RejectsFile,
  ) {}

  @Get()
  @NeedsPermission('import.read')
  @ApiOkResponse({ type: CouponImportPage })
  list(@Query() query: PageQuery): Promise<CouponImportPage> {
    return this.views.list(COUPON_IMPORT, query);
  }

  @Post()
  @NeedsPermission('import.run')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CouponImportView })
  begin(@Context() ctx: Ctx, @Body() body: ImportRequest): Promise<CouponImportView> {
    return this.desk.begin(ctx, COUPON_IMPORT, body);
  }

  @Get(':id')
  @NeedsPermission('import.read')
  @ApiOkResponse({ type: CouponImportView })
  get(@Param('id') id: string): Promise<CouponImportView> {
    return this.views.get(COUPON_IMPORT, id);
  }

  @Post(':id/pieces')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: CouponImportView })
  addPiece(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() body: ImportPiece,
  ): Promise<CouponImportView> {
    return this.desk.addPiece(ctx, COUPON_IMPORT, id, body);
  }

  @Post(':id/check')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: CouponImportView })
  check(@Context() ctx: Ctx, @Param('id') id: string): Promise<CouponImportView> {
    return this.desk.check(ctx, COUPON_IMPORT, id);
  }

  @Post(':id/run')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: CouponImportView })
  run(@Context() ctx: Ctx, @Param('id') id: string): Promise<CouponImportView> {
    return this.desk.run(ctx, COUPON_IMPORT, id);
  }

  @Get(':id/rejects')
  @NeedsPermission('import.run')
  @Header('content-disposition', 'attachment; filename="rejects.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async rejected(@Context() ctx: Ctx, @Param('id') id: string): Promise<StreamableFile> {
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(await this.rejects.export(ctx, COUPON_IMPORT, id), { type });
  }
}
