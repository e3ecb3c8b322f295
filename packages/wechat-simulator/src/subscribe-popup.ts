import { PlatformRefusal, refuse } from './answer.js';
import type { PushSender } from './push-sender.js';
import type { User } from './records.js';
import type { World } from './world.js';

export type SubscribeAnswer = 'accept' | 'reject' | 'ban' | 'filter';

export interface SubscribeOutcome {
  errMsg: string;
  errCode?: number;
  results: Record<string, SubscribeAnswer>;
  requestId: string;
}

const MOST_TEMPLATES_AT_ONCE = 3;

/** The member's side of subscribe messages: popups and settings (contract §2.2, §2.3). */
export class SubscribePopup {
  constructor(
    private readonly world: World,
    private readonly pushes: PushSender,
  ) {}

  /**
   * `wx.requestSubscribeMessage` (contract §2.2): each accept adds one to the quota, accept and reject
   * are told by subscribe_msg_popup_event. `popup: false` is a remembered answer: no event, still one more.
   */
  ask(
    user: User,
    templateIds: string[],
    answers: Record<string, SubscribeAnswer>,
    popup: boolean,
  ): SubscribeOutcome {
    const requestId = this.world.random.hex(32);
    try {
      const results = this.answersOf(user, templateIds, answers);
      for (const [templateId, answer] of Object.entries(results))
        this.count(user, templateId, answer);
      if (popup) this.tellPopup(user, results);
      return { errMsg: 'requestSubscribeMessage:ok', results, requestId };
    } catch (error) {
      if (!(error instanceof PlatformRefusal)) throw error;
      const errMsg = `requestSubscribeMessage:fail ${error.message}`;
      return { errMsg, errCode: error.errcode, results: {}, requestId };
    }
  }

  /** contract §2.8: the member switches templates off in the notification settings; only this is pushed. */
  switchOff(user: User, templateIds: string[]): void {
    for (const templateId of templateIds)
      this.world.quotaOf(user.openid, templateId).switchedOff = true;
    this.pushes.emit(user, 'subscribe_msg_change_event', {
      list: {
        wrapper: 'SubscribeMsgChangeEvent',
        items: templateIds.map((TemplateId) => ({ TemplateId, SubscribeStatusString: 'reject' })),
      },
    });
  }

  private answersOf(
    user: User,
    templateIds: string[],
    answers: Record<string, SubscribeAnswer>,
  ): Record<string, SubscribeAnswer> {
    if (templateIds.length === 0) refuse(10001, "TmplIds can't be empty");
    if (templateIds.length > MOST_TEMPLATES_AT_ONCE)
      refuse(20003, 'Templates count out of max bounds');
    const templates = templateIds.map(
      (id) =>
        this.world.templates.get(id) ??
        refuse(20001, 'No template data return, verify the template id exist'),
    );
    if (new Set(templates.map((template) => template.type)).size > 1) {
      refuse(20002, 'Templates type must be same');
    }
    if (!user.mainSwitch) refuse(20004, 'The main switch is switched off');
    const titles = new Set<string>();
    const results: Record<string, SubscribeAnswer> = {};
    for (const template of templates) {
      const wanted = template.banned ? 'ban' : (answers[template.templateId] ?? 'accept');
      results[template.templateId] = titles.has(template.title) ? 'filter' : wanted;
      titles.add(template.title);
    }
    return results;
  }

  private count(user: User, templateId: string, answer: SubscribeAnswer): void {
    if (answer !== 'accept') return;
    const quota = this.world.quotaOf(user.openid, templateId);
    quota.count += 1;
    quota.switchedOff = false;
  }

  private tellPopup(user: User, results: Record<string, SubscribeAnswer>): void {
    const items = Object.entries(results)
      .filter(([, answer]) => answer === 'accept' || answer === 'reject')
      .map(([TemplateId, answer]) => ({
        TemplateId,
        SubscribeStatusString: answer,
        PopupScene: '0',
      }));
    if (items.length === 0) return;
    this.pushes.emit(user, 'subscribe_msg_popup_event', {
      list: { wrapper: 'SubscribeMsgPopupEvent', items },
    });
  }
}
