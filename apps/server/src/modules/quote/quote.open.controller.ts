import { Body, Delete, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import { ApiCreatedResponse, ApiNoContentResponse } from '@nestjs/swagger';
import { Context, type Ctx, type Id, NeedsScope, OpenDoor } from '../../platform/index.js';
import { QuoteAnswer, QuoteParams, QuoteRequest } from './dto/quote.dto.js';
import { QuoteGuessesInterceptor } from './quote-guesses.interceptor.js';
import { QuotesService } from './quotes.service.js';
import { ReleaseQuote } from './release-quote.service.js';

@OpenDoor('quotes')
@UseInterceptors(QuoteGuessesInterceptor)
export class QuoteOpenController {
  constructor(
    private readonly quotes: QuotesService,
    private readonly releasing: ReleaseQuote,
  ) {}

  @Post()
  @NeedsScope('quotes')
  @ApiCreatedResponse({ type: QuoteAnswer })
  quote(@Context() ctx: Ctx, @Body() body: QuoteRequest): Promise<QuoteAnswer> {
    return this.quotes.quote(ctx, body);
  }

  @Delete(':quoteId')
  @HttpCode(204)
  @NeedsScope('quotes')
  @ApiNoContentResponse({ description: 'what it held is free' })
  release(@Context() ctx: Ctx, @Param() { quoteId }: QuoteParams): Promise<void> {
    return this.releasing.release(ctx, quoteId as Id<'quo'>);
  }
}
