import { Injectable } from '@nestjs/common';
import type { MemberId, Reader } from '../../platform/index.js';
import { MemberService } from '../member/index.js';
import type { StagedRow } from './file-import.types.js';

/** The members that rows name, some thousand rows at a time. */
@Injectable()
export class ImportMembers {
  constructor(private readonly members: MemberService) {}

  /** `channel`: whose numbers, where rows name members by a channel's numbers. */
  async find(
    reader: Reader,
    channel: string | null,
    rows: readonly StagedRow[],
  ): Promise<(row: StagedRow) => MemberId | null> {
    const keysOf = (kind: StagedRow['memberKind']) =>
      rows.flatMap((row) => (row.memberKind === kind && row.memberKey ? [row.memberKey] : []));
    const textsOf = (kind: StagedRow['memberKind']) => keysOf(kind).map(String);
    const byNo = await this.members.idsByNo(reader, textsOf('no'));
    const byPhone = await this.members.idsByPhoneIndex(reader, keysOf('phone'));
    const byExternal = await this.members.idsByExternalNo(
      reader,
      channel ?? '',
      textsOf('external'),
    );
    return ({ memberKind, memberKey }) => {
      if (memberKey === null) return null;
      const found =
        memberKind === 'phone'
          ? byPhone.get(memberKey.toString('hex'))
          : (memberKind === 'no' ? byNo : byExternal).get(String(memberKey));
      return found ?? null;
    };
  }
}
