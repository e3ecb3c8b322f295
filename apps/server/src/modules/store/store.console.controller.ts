import { Get } from '@nestjs/common';
import { ApiOkResponse } from '@nestjs/swagger';
import {
  ConsoleDoor,
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

@ConsoleDoor('stores')
export class StoreConsoleController {
  constructor(private readonly stores: StoreService) {}

  @Get()
  @NeedsPermission('store.read')
  @ApiOkResponse({ type: StoreList })
  async list(): Promise<StoreList> {
    return { items: await this.stores.stores() };
  }
}
