import { askInDialog } from './dialog.h5';
import { postToSimulator, simulatedUser } from './simulated-user.h5';
import { readResult, type SubscribeAnswer } from './subscribe-answer';

interface SimulatedAnswer {
  requestId: string;
  results: Record<string, string>;
}

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
  const { requestId, results } = await postToSimulator<SimulatedAnswer>(`/${openid}/subscribe`, {
    templateIds,
    answers: Object.fromEntries(templateIds.map((id) => [id, answer])),
  });
  return {
    requestId,
    results: templateIds.map((templateId) => ({
      templateId,
      result: readResult(results[templateId]),
    })),
  };
}
