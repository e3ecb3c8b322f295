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
import { PointsImportPage, PointsImportView } from './dto/points-import.dto.js';
import { POINTS_IMPORT } from './points-import.kind.js';

@ConsoleDoor('points-imports')
export class PointsImportConsoleController {
  constructor(
    private readonly desk: ImportDesk,
    private readonly views: ImportViews,
    private readonly rejects: RejectsFile,
  ) {}

  @Get()
  @NeedsPermission('import.read')
  @ApiOkResponse({ type: PointsImportPage })
  list(@Query() query: PageQuery): Promise<PointsImportPage> {
    return this.views.list(POINTS_IMPORT, query);
  }

  @Post()
  @NeedsPermission('import.run')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: PointsImportView })
  begin(@Context() ctx: Ctx, @Body() body: ImportRequest): Promise<PointsImportView> {
    return this.desk.begin(ctx, POINTS_IMPORT, body);
  }

  @Get(':id')
  @NeedsPermission('import.read')
  @ApiOkResponse({ type: PointsImportView })
  get(@Param('id') id: string): Promise<PointsImportView> {
    return this.views.get(POINTS_IMPORT, id);
  }

  @Post(':id/pieces')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: PointsImportView })
  addPiece(
    @Context() ctx: Ctx,
    @Param('id') id: string,
    @Body() body: ImportPiece,
  ): Promise<PointsImportView> {
    return this.desk.addPiece(ctx, POINTS_IMPORT, id, body);
  }

  @Post(':id/check')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: PointsImportView })
  check(@Context() ctx: Ctx, @Param('id') id: string): Promise<PointsImportView> {
    return this.desk.check(ctx, POINTS_IMPORT, id);
  }

  @Post(':id/run')
  @HttpCode(200)
  @NeedsPermission('import.run')
  @ApiOkResponse({ type: PointsImportView })
  run(@Context() ctx: Ctx, @Param('id') id: string): Promise<PointsImportView> {
    return this.desk.run(ctx, POINTS_IMPORT, id);
  }

  @Get(':id/rejects')
  @NeedsPermission('import.run')
  @Header('content-disposition', 'attachment; filename="rejects.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async rejected(@Context() ctx: Ctx, @Param('id') id: string): Promise<StreamableFile> {
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(await this.rejects.export(ctx, POINTS_IMPORT, id), { type });
  }
}
