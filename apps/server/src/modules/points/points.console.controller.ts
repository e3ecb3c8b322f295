import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  NeedsPermission,
  PageQuery,
  staffOf,
} from '../../platform/index.js';
import {
  MomentQuery,
  PeriodQuery,
  PointsEntryDetail,
  PointsExplanation,
  PointsStatement,
} from './dto/explanation.dto.js';
import { PointsEntryPage } from './dto/points.dto.js';
import { PointsEntries } from './points-entries.service.js';
import { PointsExplanations } from './points-explanation.service.js';
import { PointsStatements } from './points-statement.service.js';

@ConsoleDoor('members/:memberNo/points')
export class PointsConsoleController {
  constructor(
    private readonly entries: PointsEntries,
    private readonly explanations: PointsExplanations,
    private readonly statements: PointsStatements,
  ) {}

  @Get('entries')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: PointsEntryPage })
  list(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() query: PageQuery,
  ): Promise<PointsEntryPage> {
    return this.entries.listByNo(staffOf(ctx), memberNo, query);
  }

  @Get('entries/:id')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: PointsEntryDetail })
  show(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Param('id') id: string,
  ): Promise<PointsEntryDetail> {
    return this.explanations.entryByNo(ctx, memberNo, id);
  }

  @Get('explanation')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: PointsExplanation })
  explain(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() { at }: MomentQuery,
  ): Promise<PointsExplanation> {
    return this.explanations.explainByNo(ctx, memberNo, at);
  }

  @Get('statement')
  @NeedsPermission('member.search')
  @ApiOkResponse({ type: PointsStatement })
  between(
    @Context() ctx: Ctx,
    @Param('memberNo') memberNo: string,
    @Query() period: PeriodQuery,
  ): Promise<PointsStatement> {
    return this.statements.betweenByNo(ctx, memberNo, period);
  }
}
