import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Config, Outbox, Sessions, UnitOfWork } from '../../platform/index.js';
import { IdentityRepository } from './identity.repository.js';
import { MemberRepository } from './member.repository.js';
import { MemberLock } from './member-lock.js';
import { type PlatformPush, privacyDemand } from './privacy-events.rules.js';

/**
 * Obeys what people tell WeChat about their data. Locks the account, then the member; forgetting
 * twice is forgetting once.
 */
@Injectable()
export class PrivacyEvents implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly identities: IdentityRepository,
    private readonly members: MemberRepository,
    private readonly memberLock: MemberLock,
    private readonly sessions: Sessions,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  onModuleInit(): void {
    this.outbox.on<PlatformPush>('wechat.push', 'member.privacy', (_ctx, push) => this.obey(push));
  }

  private async obey(push: PlatformPush): Promise<void> {
    const demand = privacyDemand(push);
    if (!demand) return;
    await this.unitOfWork.run('member.forget', async (tx) => {
      const { appId } = this.config.wechat;
      const identity = await this.identities.lockByOpenid(tx, appId, push.openid);
      if (!identity) return;
      const { id, memberId } = identity;
      if (memberId) await this.memberLock.lock(tx, memberId);
      if (memberId && demand.nickname) await this.members.forgetNickname(tx, memberId);
      if (memberId && demand.phone) await this.members.forgetPhone(tx, memberId);
      if (!demand.account) return;
      await this.sessions.closeAll(tx, 'member', id);
      await this.identities.removeIdentity(tx, id);
    });
  }
}
