import { Injectable } from '@nestjs/common';
import { StoreService } from '../store/index.js';
import type { StaffListItem, StaffView } from './staff.dto.js';
import type { Staff } from './staff.repository.js';

@Injectable()
export class StaffPresenter {
  constructor(private readonly stores: StoreService) {}

  async view(staff: Staff): Promise<StaffView> {
    const stores = await Promise.all(staff.storeCodes.map((code) => this.stores.find(code)));
    return {
      code: staff.code,
      name: staff.name,
      role: staff.role,
      stores: stores.flatMap((store) => (store ? [{ code: store.code, name: store.name }] : [])),
    };
  }

  async listItem(staff: Staff): Promise<StaffListItem> {
    return { ...(await this.view(staff)), bound: staff.bound, active: staff.active };
  }
}
