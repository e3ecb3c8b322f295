import { PURPOSE_LABELS } from '@shuke/shared';

export const SOURCE_CHANNEL_LABELS: Record<string, string> = {
  mini_program: '小程序',
  miniprogram: '小程序',
  member: '小程序',
  staff: '门店登记',
  counter: '门店登记',
  open: '收银系统',
  pos: '收银系统',
  import: '历史导入',
  staff_session: '门店登记',
};

const purposes: Record<string, string> = PURPOSE_LABELS;

/** `sharing:<party>` names the party. */
export function purposeText(purpose: string): string {
  return purpose.startsWith('sharing:')
    ? `与 ${purpose.slice('sharing:'.length)} 共享`
    : (purposes[purpose] ?? purpose);
}
