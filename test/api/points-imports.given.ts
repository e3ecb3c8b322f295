/** Files of old balances, sent as the console sends them. */
import { randomUUID } from 'node:crypto';
import { csvPieces } from '@shuke/shared';
import type { TestApp } from '../support/app.js';
import type { Answer, AnyBody, RequestOptions } from '../support/callers.js';

type Caller = (method: string, path: string, options?: RequestOptions) => Promise<Answer<AnyBody>>;

export const HEAD = '会员,积分,最后有效日,获得日期,编号';

export const csv = (...lines: string[]) => [HEAD, ...lines].join('\r\n');

export async function begin(caller: Caller, body: AnyBody = {}): Promise<Answer<AnyBody>> {
  return caller('POST', '/points-imports', {
    body: { fileName: '旧系统.csv', membersBy: 'member', ...body },
    headers: { 'idempotency-key': randomUUID() },
  });
}

/** Sends a file in pieces; gives the answer to the last one. */
export async function upload(
  caller: Caller,
  id: string,
  text: string,
  lines = 4000,
): Promise<Answer<AnyBody>> {
  let [seq, answer]: [number, Answer<AnyBody> | null] = [0, null];
  for await (const piece of csvPieces([text], { lines })) {
    const body = { seq: seq++, text: piece };
    answer = await caller('POST', `/points-imports/${id}/pieces`, { body });
  }
  if (!answer) throw new Error('the file is empty');
  return answer;
}

/** Uploads and checks a file; gives the import as it is then. */
export async function checked(
  app: TestApp,
  caller: Caller,
  text: string,
  body: AnyBody = {},
): Promise<AnyBody> {
  const { id } = (await begin(caller, body)).body;
  const sent = await upload(caller, id, text);
  if (sent.status !== 200) throw new Error(`upload: ${JSON.stringify(sent.body)}`);
  await caller('POST', `/points-imports/${id}/check`);
  await app.runTasks();
  return (await caller('GET', `/points-imports/${id}`)).body;
}

/** The same, and granted. */
export async function imported(
  app: TestApp,
  caller: Caller,
  text: string,
  body: AnyBody = {},
): Promise<AnyBody> {
  const { id } = await checked(app, caller, text, body);
  await caller('POST', `/points-imports/${id}/run`);
  await app.runTasks();
  return (await caller('GET', `/points-imports/${id}`)).body;
}
