import { Body, Get, Param, Put } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
  Context,
  type Ctx,
  ListField,
  NeedsPermission,
  TextField,
  TextListField,
} from '../../platform/index.js';
import { StoreService } from './store.service.js';

export class StoreView {
  @TextField() code!: string;
  @TextField() name!: string;
  @TextField() region!: string;
  @TextField({ min: 0 }) address!: string;
  @TextListField({ description: 'coupons name stores by them' }) tags!: string[];
}

export class StoreList {
  @ListField(() => StoreView) items!: StoreView[];
}

export class StoreTagsRequest {
  @TextListField({ max: 20, itemMax: 32, description: 'all of the store’s tags' }) tags!: string[];
}

@ConsoleDoor('stores')
export class StoreConsoleController {
  constructor(private readonly stores: StoreService) {}

  @Get()
  @NeedsPermission('store.read')
  @ApiOkResponse({ type: StoreList })
  async list(): Promise<StoreList> {
    return { items: await this.stores.stores() };
  }

  @Put(':code/tags')
  @NeedsPermission('store.edit')
  @ApiOkResponse({ type: StoreView })
  changeTags(
    @Context() ctx: Ctx,
    @Param('code') code: string,
    @Body() { tags }: StoreTagsRequest,
  ): Promise<StoreView> {
    return this.stores.changeTags(ctx, code, tags);
  }
}
