import { Injectable, type OnModuleInit } from '@nestjs/common';
import { Database, type MemberId, Outbox, UnitOfWork } from '../../platform/index.js';
import { MiniProgramClient } from '../../wechat/index.js';
import { Identities } from './identities.service.js';
import { MemberRepository } from './member.repository.js';

export const NICKNAME_WRITTEN = 'member.nickname_written';

export interface NicknameWritten {
  memberId: MemberId;
}

/**
 * Asks WeChat about nicknames that members wrote. While it can't be asked, the nickname stays with
 * its member, marked unchecked; the outbox asks again. Safe to repeat: the verdict is written only
 * while the nickname is still the one that was judged.
 */
@Injectable()
export class NicknameChecks implements OnModuleInit {
  constructor(
    private readonly outbox: Outbox,
    private readonly repository: MemberRepository,
    private readonly identities: Identities,
    private readonly wechat: MiniProgramClient,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  onModuleInit(): void {
    this.outbox.on<NicknameWritten>(NICKNAME_WRITTEN, 'member.checkNickname', (_ctx, payload) =>
      this.check(payload.memberId),
    );
  }

  private async check(memberId: MemberId): Promise<void> {
    const member = await this.repository.findById(this.database, memberId);
    const openid = (await this.identities.openidsOf(this.database, [memberId])).get(memberId);
    if (!member?.nickname || member.nicknameCheck !== 'unchecked' || !openid) return;
    const { nickname } = member;
    const verdict = await this.wechat.msgSecCheck({ openid, content: nickname });
    if (verdict === 'unchecked') throw new Error('WeChat could not check a nickname yet');
    if (verdict === 'review') return;
    await this.unitOfWork.run('member.judgeNickname', (tx) =>
      this.repository.judgeNickname(tx, memberId, nickname, verdict === 'pass'),
    );
  }
}
