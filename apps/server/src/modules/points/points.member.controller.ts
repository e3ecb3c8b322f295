import { Get, Param, Query } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import { Context, type Ctx, MemberDoor, PageQuery } from '../../platform/index.js';
import { memberIdOf } from '../member/index.js';
import {
  MomentQuery,
  PeriodQuery,
  PointsEntryDetail,
  PointsExplanation,
  PointsMonths,
  PointsStatement,
} from './dto/explanation.dto.js';
import { PointsEntryPage } from './dto/points.dto.js';
import { PointsEntries } from './points-entries.service.js';
import { PointsExplanations } from './points-explanation.service.js';
import { PointsStatements } from './points-statement.service.js';

@MemberDoor('me/points')
export class PointsMemberController {
  constructor(
    private readonly entries: PointsEntries,
    private readonly explanations: PointsExplanations,
    private readonly statements: PointsStatements,
  ) {}

  @Get('entries')
  @ApiOkResponse({ type: PointsEntryPage })
  list(@Context() ctx: Ctx, @Query() query: PageQuery): Promise<PointsEntryPage> {
    return this.entries.list(memberIdOf(ctx), query);
  }

  @Get('entries/:id')
  @ApiOkResponse({ type: PointsEntryDetail })
  show(@Context() ctx: Ctx, @Param('id') id: string): Promise<PointsEntryDetail> {
    return this.explanations.entry(memberIdOf(ctx), id);
  }

  @Get('months')
  @ApiOkResponse({ type: PointsMonths })
  months(@Context() ctx: Ctx): Promise<PointsMonths> {
    return this.statements.months(ctx, memberIdOf(ctx));
  }

  @Get('explanation')
  @ApiOkResponse({ type: PointsExplanation })
  explain(@Context() ctx: Ctx, @Query() { at }: MomentQuery): Promise<PointsExplanation> {
    return this.explanations.explain(ctx, memberIdOf(ctx), at);
  }

  @Get('statement')
  @ApiOkResponse({ type: PointsStatement })
  between(@Context() ctx: Ctx, @Query() period: PeriodQuery): Promise<PointsStatement> {
    return this.statements.between(ctx, memberIdOf(ctx), period);
  }
}
