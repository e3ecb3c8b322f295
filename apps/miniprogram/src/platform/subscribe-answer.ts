export type SubscribeResult = 'accept' | 'reject' | 'ban' | 'filter';

export interface SubscribeAnswer {
  /** Made anew for each request to the person, so that the server counts each once. */
  requestId: string;
  results: { templateId: string; result: SubscribeResult }[];
}

const known: SubscribeResult[] = ['accept', 'reject', 'ban', 'filter'];

/** The platform also answers `acceptWithAudio` and the like: whatever begins with accept is one. */
export function readResult(answer: unknown): SubscribeResult {
  if (typeof answer !== 'string') return 'reject';
  if (answer.startsWith('accept')) return 'accept';
  return known.find((result) => result === answer) ?? 'reject';
}
