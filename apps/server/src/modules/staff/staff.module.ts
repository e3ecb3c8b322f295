import { Global, Module } from '@nestjs/common';
import { CallerDirectory } from '../../platform/index.js';
import { WechatModule } from '../../wechat/index.js';
import { StoreModule } from '../store/index.js';
import { ConsoleSignInService } from './console-sign-in.service.js';
import { StaffConsoleController } from './staff.console.controller.js';
import { StaffDirectory } from './staff.directory.js';
import { StaffPresenter } from './staff.presenter.js';
import { StaffRepository } from './staff.repository.js';
import { StaffService } from './staff.service.js';
import { StaffStaffController } from './staff.staff.controller.js';
import { StaffSignInService } from './staff-sign-in.service.js';

/** Global, because the doors' guards ask it who is calling. */
@Global()
@Module({
  imports: [StoreModule, WechatModule],
  controllers: [StaffConsoleController, StaffStaffController],
  providers: [
    ConsoleSignInService,
    StaffPresenter,
    StaffRepository,
    StaffService,
    StaffSignInService,
    { provide: CallerDirectory, useClass: StaffDirectory },
  ],
  exports: [CallerDirectory, StaffService],
})
export class StaffModule {}
