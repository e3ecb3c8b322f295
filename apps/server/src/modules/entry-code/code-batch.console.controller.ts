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
import { CodeBatches } from './code-batches.service.js';
import { CodeBatchPage, CodeBatchRequest, CodeBatchView } from './dto/entry-code.dto.js';
import { ExportCodes } from './export-codes.service.js';

@ConsoleDoor('code-batches')
export class CodeBatchConsoleController {
  constructor(
    private readonly batches: CodeBatches,
    private readonly exports: ExportCodes,
  ) {}

  @Get()
  @NeedsPermission('code.read')
  @ApiOkResponse({ type: CodeBatchPage })
  list(@Query() query: PageQuery): Promise<CodeBatchPage> {
    return this.batches.list(query);
  }

  @Post()
  @NeedsPermission('code.edit')
  @RequiresIdempotencyKey()
  @ApiCreatedResponse({ type: CodeBatchView })
  create(@Context() ctx: Ctx, @Body() body: CodeBatchRequest): Promise<CodeBatchView> {
    return this.batches.create(ctx, body);
  }

  @Get(':id')
  @NeedsPermission('code.read')
  @ApiOkResponse({ type: CodeBatchView })
  get(@Param('id') id: string): Promise<CodeBatchView> {
    return this.batches.get(id);
  }

  @Get(':id/export')
  @NeedsPermission('code.export')
  @Header('content-disposition', 'attachment; filename="codes.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async export(@Context() ctx: Ctx, @Param('id') id: string): Promise<StreamableFile> {
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(await this.exports.export(ctx, id), { type });
  }

  @Post(':id/stop')
  @HttpCode(200)
  @NeedsPermission('code.edit')
  @ApiOkResponse({ type: CodeBatchView })
  stop(@Context() ctx: Ctx, @Param('id') id: string): Promise<CodeBatchView> {
    return this.batches.stop(ctx, id);
  }

  @Post(':id/resume')
  @HttpCode(200)
  @NeedsPermission('code.edit')
  @ApiOkResponse({ type: CodeBatchView })
  resume(@Context() ctx: Ctx, @Param('id') id: string): Promise<CodeBatchView> {
    return this.batches.resume(ctx, id);
  }
}
