import { Module } from '@nestjs/common';
import { APP_INTERCEPTOR } from '@nestjs/core';
import { WechatModule } from '../../wechat/index.js';
import { BrandModule } from '../brand/index.js';
import { ConsentRepository } from './consent.repository.js';
import { Consents } from './consents.service.js';
import { IdentificationRepository } from './identification.repository.js';
import { Identities } from './identities.service.js';
import { IdentityRepository } from './identity.repository.js';
import { MemberMemberController } from './member.member.controller.js';
import { MemberRepository } from './member.repository.js';
import { MemberService } from './member.service.js';
import { MemberCodes } from './member-codes.service.js';
import { MemberLock } from './member-lock.js';
import { MemberSecrets } from './member-secrets.js';
import { MembersInSight } from './members-in-sight.js';
import { NicknameChecks } from './nickname-checks.js';
import { OwnCode } from './own-code.service.js';
import { PhoneVault } from './phone-vault.js';
import { PrivacyEvents } from './privacy-events.service.js';
import { Profiles } from './profiles.service.js';
import { WrongCodeInterceptor } from './wrong-code.interceptor.js';

const FACE = [
  Consents,
  Identities,
  MemberCodes,
  MemberLock,
  MemberService,
  MembersInSight,
  PhoneVault,
  Profiles,
];

@Module({
  imports: [BrandModule, WechatModule],
  controllers: [MemberMemberController],
  providers: [
    ...FACE,
    ConsentRepository,
    IdentificationRepository,
    IdentityRepository,
    MemberRepository,
    MemberSecrets,
    NicknameChecks,
    OwnCode,
    PrivacyEvents,
    { provide: APP_INTERCEPTOR, useClass: WrongCodeInterceptor },
  ],
  exports: FACE,
})
export class MemberModule {}
