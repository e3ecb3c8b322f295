/** The fields of one message: complete, of their kinds, and within what is shown. */
import { isBusinessDay } from '@shuke/shared';
import { characters, cleaned } from './keyword.rules.js';
import type { MessageField, MessageFields, MessageType } from './message.types.js';

export interface FieldProblem {
  path: string;
  code: string;
  message: string;
}

/** Given texts with the fallbacks of what was left out. */
export function completeFields(type: MessageType, given: MessageFields): MessageFields {
  const complete: Record<string, string> = {};
  for (const [name, field] of Object.entries(type.fields)) {
    const value = given[name] ?? field.fallback;
    if (value !== undefined) complete[name] = value;
  }
  return complete;
}

export function fieldProblems(type: MessageType, given: MessageFields): FieldProblem[] {
  const unknown = Object.keys(given)
    .filter((name) => !Object.hasOwn(type.fields, name))
    .map((path) => ({ path, code: 'UNKNOWN_FIELD', message: '这类消息没有这个字段' }));
  const complete = completeFields(type, given);
  const wrong = Object.entries(type.fields).flatMap(([path, field]) => {
    const problem = problemOf(field, complete[path]);
    return problem ? [{ path, ...problem }] : [];
  });
  return [...unknown, ...wrong];
}

function problemOf(
  field: MessageField,
  value: string | undefined,
): Omit<FieldProblem, 'path'> | null {
  if (value === undefined || cleaned(value) === '') {
    return { code: 'REQUIRED', message: `请填写${field.label}` };
  }
  if (characters(value) > field.max) {
    return { code: 'OUT_OF_RANGE', message: `${field.label}最多 ${field.max} 个字` };
  }
  if (field.kind === 'day' && !isBusinessDay(value)) {
    return { code: 'MALFORMED', message: `${field.label}必须是 YYYY-MM-DD 的日期` };
  }
  if (field.kind === 'points' && !/^\d+$/.test(value)) {
    return { code: 'MALFORMED', message: `${field.label}必须是整数` };
  }
  return null;
}
