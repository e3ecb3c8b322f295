import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import {
  AppError,
  Config,
  type Ctx,
  Database,
  type Id,
  invariant,
  later,
  type MemberId,
  newId,
  type Reader,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import type { WechatLogin } from '../../wechat/index.js';
import { type Identity, IdentityRepository } from './identity.repository.js';
import { PhoneVault } from './phone-vault.js';

/** As long as WeChat's own code lives, and the proof that may have to follow it. */
const PHONE_KEPT_SECONDS = 600;

/**
 * WeChat accounts, (app, openid), and whose they are: nobody's while a visitor, then one member's
 * for good. The unique key `identity_openid` makes one row of two sign-ins at once; the row's lock
 * comes before the member's.
 */
@Injectable()
export class Identities {
  constructor(
    private readonly repository: IdentityRepository,
    private readonly vault: PhoneVault,
    private readonly config: Config,
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  /** Finds or makes the account and holds its lock; an account of the same person shares its member. */
  async signIn(tx: Tx, login: WechatLogin, now: Date): Promise<Identity> {
    const identity = await this.lockOrAdd(tx, login, now);
    if (identity.memberId !== null || login.unionid === null) return identity;
    const memberId = await this.repository.findMemberOfUnion(tx, login.unionid);
    if (memberId === null) return identity;
    await this.repository.becomeMember(tx, identity.id, memberId);
    return { ...identity, memberId };
  }

  private async lockOrAdd(tx: Tx, login: WechatLogin, now: Date): Promise<Identity> {
    const { appId } = this.config.wechat;
    const known = await this.repository.lockByOpenid(tx, appId, login.openid);
    if (known) {
      await this.repository.markSeen(tx, known.id, login.unionid, now);
      return known;
    }
    const identity: Identity = { id: newId('idn'), appId, memberId: null, ...login };
    if (await this.repository.insertIdentity(tx, identity, now)) return identity;
    const other = await this.repository.lockByOpenid(tx, appId, login.openid);
    invariant(other, 'an account whose openid is taken exists');
    return other;
  }

  /** Throws 401 when the account was cancelled after its session was found. */
  async lock(tx: Tx, id: Id<'idn'>): Promise<Identity> {
    const identity = await this.repository.lockById(tx, id);
    if (!identity) throw new AppError('UNAUTHENTICATED');
    return identity;
  }

  /** Null while the account is a visitor's. */
  async findMember(id: Id<'idn'>): Promise<MemberId | null> {
    return (await this.repository.findById(this.database, id))?.memberId ?? null;
  }

  async becomeMember(tx: Tx, id: Id<'idn'>, memberId: MemberId): Promise<void> {
    const done = await this.repository.becomeMember(tx, id, memberId);
    invariant(done, 'an account becomes a member once, under its lock');
  }

  /** Has the member a WeChat account of this mini-program? */
  isClaimed(reader: Reader, memberId: MemberId): Promise<boolean> {
    return this.repository.hasIdentity(reader, memberId, this.config.wechat.appId);
  }

  /** Whose WeChat account of this mini-program it is; null for a visitor's. */
  findMemberOfOpenid(reader: Reader, openid: string): Promise<MemberId | null> {
    return this.repository.findMemberOfOpenid(reader, this.config.wechat.appId, openid);
  }

  /** Of each member the account that was seen last; who has none is missing. */
  openidsOf(reader: Reader, memberIds: readonly MemberId[]): Promise<Map<MemberId, string>> {
    return this.repository.listOpenids(reader, this.config.wechat.appId, memberIds);
  }

  /** WeChat answers a phone code once; a repeat by the same account is answered from here. */
  async recallPhone(ctx: Ctx, id: Id<'idn'>, phoneCode: string): Promise<string | null> {
    const codeHash = hashCode(phoneCode);
    const cipher = await this.repository.findPhoneOfCode(this.database, id, codeHash, ctx.now);
    return cipher && this.vault.open(cipher);
  }

  async rememberPhone(ctx: Ctx, id: Id<'idn'>, phoneCode: string, phone: string): Promise<void> {
    const of = {
      codeHash: hashCode(phoneCode),
      phoneCipher: this.vault.seal(phone).cipher,
      until: later(ctx.now, PHONE_KEPT_SECONDS),
    };
    await this.unitOfWork.run('identity.rememberPhone', (tx) =>
      this.repository.keepPhoneOfCode(tx, id, of),
    );
  }
}

function hashCode(phoneCode: string): Buffer {
  return createHash('sha256').update(phoneCode).digest();
}
