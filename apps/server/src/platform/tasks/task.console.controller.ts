import { Get, Header, HttpCode, Param, Post, Query, StreamableFile } from '@nestjs/common';
import { ApiNoContentResponse, ApiOkResponse, ApiProduces } from '@nestjs/swagger';
import type { Ctx } from '../context.js';
import { ConsoleDoor, Context } from '../http/doors.js';
import { TaskPage, TaskQuery, TaskTray, TaskView } from './task.dto.js';
import { TaskViews } from './task-views.service.js';

@ConsoleDoor('tasks')
export class TaskConsoleController {
  constructor(private readonly tasks: TaskViews) {}

  @Get()
  @ApiOkResponse({ type: TaskPage })
  list(@Context() ctx: Ctx, @Query() query: TaskQuery): Promise<TaskPage> {
    return this.tasks.list(ctx, query);
  }

  @Get('tray')
  @ApiOkResponse({ type: TaskTray })
  tray(@Context() ctx: Ctx): Promise<TaskTray> {
    return this.tasks.tray(ctx);
  }

  @Get(':id')
  @ApiOkResponse({ type: TaskView })
  get(@Context() ctx: Ctx, @Param('id') id: string): Promise<TaskView> {
    return this.tasks.get(ctx, id);
  }

  @Post(':id/cancel')
  @HttpCode(200)
  @ApiOkResponse({ type: TaskView })
  cancel(@Context() ctx: Ctx, @Param('id') id: string): Promise<TaskView> {
    return this.tasks.cancel(ctx, id);
  }

  @Post(':id/dismiss')
  @HttpCode(204)
  @ApiNoContentResponse()
  dismiss(@Context() ctx: Ctx, @Param('id') id: string): Promise<void> {
    return this.tasks.dismiss(ctx, id);
  }

  @Get(':id/output')
  @Header('content-disposition', 'attachment; filename="task.csv"')
  @ApiProduces('text/csv')
  @ApiOkResponse({ schema: { type: 'string' } })
  async output(@Context() ctx: Ctx, @Param('id') id: string): Promise<StreamableFile> {
    const type = 'text/csv; charset=utf-8';
    return new StreamableFile(await this.tasks.output(ctx, id), { type });
  }
}
