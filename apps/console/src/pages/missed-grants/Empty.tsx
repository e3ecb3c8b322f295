import type { MissedGrantState } from '@shuke/shared';
import { EmptyState } from '../../ui/EmptyState';

const WORDS: Record<MissedGrantState, { title: string; next: string }> = {
  open: {
    title: '该发的券都发出去了',
    next: '入会礼、生日礼、等级礼券、活动券遇到库存不足、模板暂停或预算用完时，会列在这里等着补发。',
  },
  granted: { title: '还没有补发过券', next: '在「待补发」里补发的券，会移到这里。' },
  closed: { title: '没有标为不再补发的券', next: '在「待补发」里写明原因后，会移到这里。' },
};

export function Empty({ state, filtered }: { state: MissedGrantState; filtered: boolean }) {
  if (filtered)
    return <EmptyState title="没有符合条件的券" next="换一个条件，或清空上面的筛选。" />;
  return <EmptyState {...WORDS[state]} />;
}
