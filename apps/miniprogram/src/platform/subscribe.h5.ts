import { askInDialog } from './dialog.h5';
import { postToSimulator, simulatedUser } from './simulated-user.h5';
import type { SubscribeAnswer } from './subscribe-answer';

export async function requestSubscribe(
  templates: { templateId: string; title: string }[],
): Promise<SubscribeAnswer | undefined> {
  const allowed = await askInDialog({
    title: '青禾会员 申请发送以下消息',
    lines: templates.map((template) => template.title),
    allow: '允许',
    refuse: '取消',
  });
  const { openid } = await simulatedUser();
  const templateIds = templates.map((template) => template.templateId);
  const answer = allowed ? 'accept' : 'reject';
  return postToSimulator<SubscribeAnswer>(`/${openid}/subscribe`, {
    templateIds,
    answers: Object.fromEntries(templateIds.map((id) => [id, answer])),
  }).catch(() => undefined);
}
