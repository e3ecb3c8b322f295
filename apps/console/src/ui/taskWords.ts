/** What the tray says of a task, and where it leads at the end; a line for each kind. */
import { isTaskOpen } from '@shuke/shared';
import { keys } from '../api/keys';
import { taskOutputHref } from '../api/tasks';
import type { TaskView } from '../api/types';
import { count } from './format';

type Result = Record<string, unknown>;

interface KindOfTask {
  /** In place of a number alone: `100,000 个兑换码`. */
  unit: string;
  /** A page, from what the task gave. */
  page?: { label: string; to: (result: Result) => string };
  /** The label of its file, when it writes one. */
  file?: string;
  /** What it has changed: the first word of the cache's keys. */
  changes?: readonly unknown[];
}

const KINDS: Record<string, KindOfTask> = {
  'coupon.codes': {
    unit: '个兑换码',
    page: { label: '查看这批兑换码', to: ({ batchId }) => `/codes/${batchId}` },
    changes: keys.codeBatches,
  },
  'coupon.regrant': {
    unit: '张券',
    page: {
      label: '查看未发出的券',
      to: ({ templateCode }) => `/missed-grants?templateCode=${templateCode}`,
    },
    changes: keys.allMissedGrants,
  },
  'coupon.import.check': {
    unit: '行',
    page: { label: '查看检查结果', to: ({ importId }) => `/coupon-imports/${importId}` },
    changes: keys.couponImports,
  },
  'coupon.import': {
    unit: '行',
    page: { label: '查看导入结果', to: ({ importId }) => `/coupon-imports/${importId}` },
    changes: keys.couponImports,
  },
  'points.import.check': {
    unit: '行',
    page: { label: '查看检查结果', to: ({ importId }) => `/points-imports/${importId}` },
    changes: keys.pointsImports,
  },
  'points.import': {
    unit: '行',
    page: { label: '查看导入结果', to: ({ importId }) => `/points-imports/${importId}` },
    changes: keys.pointsImports,
  },
  'coupon.liability': {
    unit: '张券',
    page: { label: '查看券负债', to: () => '/coupon-liability' },
    changes: keys.couponLiability,
  },
  liability: {
    unit: '位会员',
    page: { label: '查看积分负债', to: () => '/liability' },
    changes: ['liability'],
  },
};

export function kindOf({ kind }: TaskView): KindOfTask {
  return KINDS[kind] ?? { unit: '' };
}

export interface TaskEnd {
  label: string;
  /** A page of the console, or the address of a file. */
  to?: string;
  href?: string;
}

export function endsOf(task: TaskView): TaskEnd[] {
  if (task.state !== 'done') return [];
  const { page, file } = kindOf(task);
  const result = (task.result ?? {}) as Result;
  return [
    ...(page ? [{ label: page.label, to: page.to(result) }] : []),
    ...(file ? [{ label: file, href: taskOutputHref(task.id) }] : []),
  ];
}

export function percentOf({ state, done, total }: TaskView): number {
  if (state === 'done') return 100;
  return total ? Math.min(99, Math.floor((done * 100) / total)) : 0;
}

export function sentenceOf(task: TaskView): string {
  const { state, done, total, perSecond, secondsLeft } = task;
  const { unit } = kindOf(task);
  if (state === 'failed') return task.failure ?? '没有成功';
  if (state === 'cancelled') return `已取消，做完的 ${count(done)} ${unit} 仍然有效`.trim();
  if (state === 'done') return `已完成，共 ${count(done)} ${unit}`.trim();
  if (state === 'waiting' && done === 0) return '排队中，马上开始…';
  return [
    total === null ? `已处理 ${count(done)}` : `${count(done)} / ${count(total)}`,
    ...(perSecond ? [`每秒 ${count(Math.max(1, Math.round(perSecond)))}`] : []),
    ...(secondsLeft === null ? [] : [`约剩 ${durationOf(secondsLeft)}`]),
  ].join(' · ');
}

export function durationOf(seconds: number): string {
  if (seconds < 60) return `${Math.max(1, seconds)} 秒`;
  if (seconds < 3600) return `${Math.ceil(seconds / 60)} 分钟`;
  return `${Math.floor(seconds / 3600)} 小时 ${Math.ceil((seconds % 3600) / 60)} 分钟`;
}

export function toneOf({ state }: TaskView): 'active' | 'success' | 'exception' | 'normal' {
  if (isTaskOpen(state)) return 'active';
  if (state === 'done') return 'success';
  return state === 'failed' ? 'exception' : 'normal';
}
