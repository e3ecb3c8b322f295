import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Jobs, type MemberId, Outbox } from '../../platform/index.js';
import { MEMBER_JOINED } from '../joining/index.js';
import { BirthdayGifts } from './birthday-gifts.service.js';
import { BirthdayRun } from './birthday-run.service.js';

@Injectable()
export class BirthdayJobs implements OnModuleInit {
  constructor(
    private readonly jobs: Jobs,
    private readonly outbox: Outbox,
    private readonly run: BirthdayRun,
    private readonly gifts: BirthdayGifts,
  ) {}

  onModuleInit(): void {
    // When quiet hours end, so that a message goes out with its gift.
    this.jobs.register({ name: 'birthday-gifts', daily: '09:00' }, (ctx) =>
      this.run.grantAllDue(ctx),
    );
    this.outbox.on<{ memberId: MemberId }>(
      MEMBER_JOINED,
      'birthday.joined-in-window',
      async (ctx, { memberId }) => {
        await this.gifts.grant(ctx, memberId);
      },
    );
  }
}
