import { Injectable } from '@nestjs/common';
import type { Role, Scope } from '@shuke/shared';
import {
  AppError,
  Audit,
  Config,
  type Ctx,
  Database,
  later,
  randomToken,
  seal,
  type Tx,
  UnitOfWork,
} from '../../platform/index.js';
import { mayInvite } from './invitation.rules.js';
import { hashPassword } from './passwords.js';
import { API_KEY_PURPOSE } from './staff.directory.js';
import type { InvitationAnswer, StaffListItem } from './staff.dto.js';
import { StaffPresenter } from './staff.presenter.js';
import { StaffRepository, type StaffToSave } from './staff.repository.js';
import { hashInvite } from './staff-sign-in.service.js';

const INVITATION_SECONDS = 24 * 3600;

/** People as the brand file names them. */
export interface StaffSetup {
  code: string;
  name: string;
  role: Role;
  stores?: string[];
  initialPassword?: string;
  inviteCode?: string;
}

export interface ApiKeySetup {
  id: string;
  secret: string;
  channel: string;
  stores?: string[];
  scopes: Scope[];
}

@Injectable()
export class StaffService {
  constructor(
    private readonly repository: StaffRepository,
    private readonly presenter: StaffPresenter,
    private readonly unitOfWork: UnitOfWork,
    private readonly audit: Audit,
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  async list(): Promise<StaffListItem[]> {
    const people = await this.repository.list(this.database);
    return Promise.all(people.map((staff) => this.presenter.listItem(staff)));
  }

  /**
   * A new invitation of 24 hours; the one before it is void. Throws 404 STAFF_UNKNOWN, 403 for
   * somebody whom the caller does not lead.
   */
  async invite(ctx: Ctx, staffCode: string): Promise<InvitationAnswer> {
    const inviteCode = randomToken(12).toString('base64url');
    const expiresAt = later(ctx.now, INVITATION_SECONDS);
    await this.unitOfWork.run('staff.invite', async (tx) => {
      const staff = await this.repository.findByCode(tx, staffCode);
      if (!staff?.active) throw new AppError('STAFF_UNKNOWN');
      if (ctx.actor.kind === 'staff' && !mayInvite(ctx.actor, staff))
        throw new AppError('FORBIDDEN');
      await this.repository.invite(tx, staffCode, hashInvite(inviteCode), expiresAt);
      await this.audit.record(tx, ctx, { action: 'staff.invite', subject: staffCode });
    });
    return { inviteCode, expiresAt };
  }

  /** Passwords and invitations of the file are for new people; who is there keeps their own. */
  async apply(tx: Tx, people: readonly StaffSetup[]): Promise<void> {
    const rows = await Promise.all(people.map(toSave));
    await this.repository.save(tx, rows);
  }

  async applyApiKeys(tx: Tx, keys: readonly ApiKeySetup[]): Promise<void> {
    await this.repository.saveApiKeys(
      tx,
      keys.map((key) => ({
        keyId: key.id,
        secretSealed: seal(
          this.config.phoneEncryptionKey,
          API_KEY_PURPOSE,
          Buffer.from(key.secret, 'utf8'),
        ),
        channel: key.channel,
        storeCodes: key.stores ?? [],
        scopes: key.scopes,
      })),
    );
  }
}

async function toSave(person: StaffSetup): Promise<StaffToSave> {
  return {
    code: person.code,
    name: person.name,
    role: person.role,
    storeCodes: person.stores ?? [],
    passwordHash: person.initialPassword ? await hashPassword(person.initialPassword) : null,
    inviteHash: person.inviteCode ? hashInvite(person.inviteCode) : null,
  };
}
