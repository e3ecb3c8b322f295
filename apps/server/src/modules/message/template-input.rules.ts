/** Message templates of the brand file, checked when they are saved so that no send can fail on them. */
import { canCarry, keywordTypeOf, MOST_KEYWORDS } from './keyword.rules.js';
import {
  isMessageType,
  type MessageType,
  type MessageTypeName,
  messageType,
} from './message.types.js';
import type { FieldProblem } from './message-fields.rules.js';

export const CHANNELS = ['subscribe'] as const;
export type Channel = (typeof CHANNELS)[number];

/** As it stands in the brand file. */
export interface MessageTemplateInput {
  type: string;
  channel: string;
  templateId: string;
  title?: string;
  page?: string;
  /** Keyword of the platform's template → name of our field. */
  fields: Readonly<Record<string, string>>;
}

export interface MessageTemplate {
  type: MessageTypeName;
  channel: Channel;
  templateId: string;
  title: string;
  page: string;
  fields: Readonly<Record<string, string>>;
  /** Since when the platform refuses the template. */
  stoppedAt: Date | null;
}

export function templateProblems(section: readonly MessageTemplateInput[]): FieldProblem[] {
  const problems = section.flatMap((input, index) =>
    problemsOf(input).map((problem) => ({
      ...problem,
      path: `messageTemplates[${index}].${problem.path}`,
    })),
  );
  const seen = new Set<string>();
  section.forEach(({ type, channel }, index) => {
    const key = `${type} ${channel}`;
    if (seen.has(key))
      problems.push(
        problem(
          `messageTemplates[${index}].type`,
          'INCONSISTENT',
          '同一类消息在同一渠道只能有一个模板',
        ),
      );
    seen.add(key);
  });
  return problems;
}

/** Only for what has no problems. */
export function templateOf(input: MessageTemplateInput): MessageTemplate {
  const type = input.type as MessageTypeName;
  return {
    type,
    channel: input.channel as Channel,
    templateId: input.templateId,
    title: input.title ?? messageType(type).label,
    page: input.page ?? messageType(type).page,
    fields: input.fields,
    stoppedAt: null,
  };
}

function problemsOf(input: MessageTemplateInput): FieldProblem[] {
  if (!isMessageType(input.type)) {
    return [problem('type', 'NOT_A_CHOICE', '没有这类消息')];
  }
  const type = messageType(input.type);
  const keywords = Object.entries(input.fields);
  return [
    ...(CHANNELS.includes(input.channel as Channel)
      ? []
      : [problem('channel', 'NOT_A_CHOICE', `渠道必须是 ${CHANNELS.join('、')}`)]),
    ...(/^[A-Za-z0-9_-]{1,64}$/.test(input.templateId)
      ? []
      : [problem('templateId', 'MALFORMED', '模板编号只能是字母、数字、_ 和 -')]),
    ...(input.page?.startsWith('/') ? [problem('page', 'MALFORMED', '页面路径不能以 / 开头')] : []),
    ...(keywords.length === 0 || keywords.length > MOST_KEYWORDS
      ? [problem('fields', 'OUT_OF_RANGE', `模板有 1 到 ${MOST_KEYWORDS} 个关键词`)]
      : []),
    ...keywords.flatMap(([keyword, name]) => keywordProblem(type, keyword, name)),
  ];
}

function keywordProblem(type: MessageType, keyword: string, name: string): FieldProblem[] {
  const path = `fields.${keyword}`;
  if (keywordTypeOf(keyword) === null) {
    return [problem(path, 'MALFORMED', '关键词写作 thing1、date2')];
  }
  const field = type.fields[name];
  if (!field) return [problem(path, 'NOT_A_CHOICE', `这类消息没有字段 ${name}`)];
  if (canCarry(keyword, field.kind)) return [];
  return [
    problem(path, 'INCONSISTENT', `${field.label}不能放进 ${keyword}：内容可能超出微信的限制`),
  ];
}

function problem(path: string, code: string, message: string): FieldProblem {
  return { path, code, message };
}
