/** Files of old balances and of coupons, sent as the console sends them. */
import { randomUUID } from 'node:crypto';
import { csvPieces } from '@shuke/shared';
import type { TestApp } from '../support/app.js';
import type { Answer, AnyBody, RequestOptions } from '../support/callers.js';

export type Caller = (
  method: string,
  path: string,
  options?: RequestOptions,
) => Promise<Answer<AnyBody>>;

/** What is imported, as its path says. */
export type Door = 'points-imports' | 'coupon-imports';

export const csvOf = (head: string, lines: readonly string[]) => [head, ...lines].join('\r\n');

export async function beginAt(
  caller: Caller,
  door: Door,
  body: AnyBody = {},
): Promise<Answer<AnyBody>> {
  return caller('POST', `/${door}`, {
    body: { fileName: '旧系统.csv', membersBy: 'member', ...body },
    headers: { 'idempotency-key': randomUUID() },
  });
}

/** Sends a file in pieces; gives the answer to the last one. */
export async function uploadAt(
  caller: Caller,
  door: Door,
  id: string,
  text: string,
  lines = 4000,
): Promise<Answer<AnyBody>> {
  let [seq, answer]: [number, Answer<AnyBody> | null] = [0, null];
  for await (const piece of csvPieces([text], { lines })) {
    const body = { seq: seq++, text: piece };
    answer = await caller('POST', `/${door}/${id}/pieces`, { body });
  }
  if (!answer) throw new Error('the file is empty');
  return answer;
}

/** Uploads and checks a file; gives the import as it is then. */
export async function checkedAt(
  app: TestApp,
  caller: Caller,
  door: Door,
  text: string,
  body: AnyBody = {},
): Promise<AnyBody> {
  const { id } = (await beginAt(caller, door, body)).body;
  const sent = await uploadAt(caller, door, id, text);
  if (sent.status !== 200) throw new Error(`upload: ${JSON.stringify(sent.body)}`);
  await caller('POST', `/${door}/${id}/check`);
  await app.runTasks();
  return (await caller('GET', `/${door}/${id}`)).body;
}

/** The same, and granted. */
export async function importedAt(
  app: TestApp,
  caller: Caller,
  door: Door,
  text: string,
  body: AnyBody = {},
): Promise<AnyBody> {
  const { id } = await checkedAt(app, caller, door, text, body);
  await caller('POST', `/${door}/${id}/run`);
  await app.runTasks();
  return (await caller('GET', `/${door}/${id}`)).body;
}
