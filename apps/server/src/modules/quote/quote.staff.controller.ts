import { Body, Delete, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import { Context, type Ctx, type Id, NeedsPermission, StaffDoor } from '../../platform/index.js';
import { CounterQuoteRequest, QuoteAnswer, QuoteParams } from './dto/quote.dto.js';
import { QuoteGuessesInterceptor } from './quote-guesses.interceptor.js';
import { QuotesService } from './quotes.service.js';
import { ReleaseQuote } from './release-quote.service.js';

@StaffDoor('quotes')
@UseInterceptors(QuoteGuessesInterceptor)
export class QuoteStaffController {
  constructor(
    private readonly quotes: QuotesService,
    private readonly releasing: ReleaseQuote,
  ) {}

  @Post()
  @NeedsPermission('order.ring')
  @ApiCreatedResponse({ type: QuoteAnswer })
  quote(@Context() ctx: Ctx, @Body() body: CounterQuoteRequest): Promise<QuoteAnswer> {
    return this.quotes.quoteAtCounter(ctx, body);
  }

  @Delete(':quoteId')
  @HttpCode(204)
  @NeedsPermission('order.ring')
  @ApiNoContentResponse({ description: 'what it held is free' })
  release(@Context() ctx: Ctx, @Param() { quoteId }: QuoteParams): Promise<void> {
    return this.releasing.release(ctx, quoteId as Id<'quo'>);
  }
}
