import Taro from '@tarojs/taro';
import { newKey } from './ids';
import { readResult, type SubscribeAnswer } from './subscribe-answer';

/**
 * Must be called in the tap's own handler, before anything asynchronous, or the platform refuses.
 * A failure of the question itself (switch off, no network) is no answer: undefined.
 */
export function requestSubscribe(
  templates: { templateId: string; title: string }[],
): Promise<SubscribeAnswer | undefined> {
  const tmplIds = templates.map((template) => template.templateId);
  return new Promise((resolve) => {
    Taro.requestSubscribeMessage({
      tmplIds,
      entityIds: [],
      success: (answer: Record<string, unknown>) =>
        resolve({
          requestId: newKey(),
          results: tmplIds.map((templateId) => ({
            templateId,
            result: readResult(answer[templateId]),
          })),
        }),
      fail: () => resolve(undefined),
    });
  });
}
