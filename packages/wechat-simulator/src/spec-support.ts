import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import {
  createSimulator,
  DEFAULT_APP_ID,
  DEFAULT_APP_SECRET,
  type SimulatorOptions,
} from './index.js';

export const APP = { appid: DEFAULT_APP_ID, secret: DEFAULT_APP_SECRET };

export const POINTS_TEMPLATE = {
  templateId: 'TPL_POINTS',
  title: '积分变动通知',
  type: 2 as const,
  keywords: [
    { key: 'number1', label: '积分' },
    { key: 'thing2', label: '原因' },
  ],
};

export const POINTS_DATA = { number1: { value: '128' }, thing2: { value: '春熙路店消费' } };

interface JsonAnswer {
  errcode?: number;
  errmsg?: string;
  [field: string]: unknown;
}

/** A running simulator, spoken to with plain fetch only: what the platform's documents say, no client of ours. */
export async function startSimulator(options: SimulatorOptions = {}) {
  const { url, close } = await createSimulator(options).listen();
  const json = async (
    path: string,
    body?: unknown,
    method = body === undefined ? 'GET' : 'POST',
  ) => {
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    const response = await fetch(`${url}${path}`, {
      method,
      ...(body === undefined
        ? {}
        : { body: text, headers: { 'content-type': 'application/json' } }),
    });
    return (response.status === 204 ? {} : await response.json()) as JsonAnswer;
  };
  return {
    url,
    close,
    json,
    control: <T>(path: string, body?: unknown, method?: string) =>
      json(`/__sim/${path}`, body, method) as unknown as Promise<T>,
    user: async (fields: Record<string, unknown> = {}) =>
      (await json('/__sim/users', fields)) as unknown as {
        openid: string;
        unionid: string;
        phone: string;
      },
    token: async () => {
      const answer = await json('/cgi-bin/stable_token', {
        grant_type: 'client_credential',
        ...APP,
      });
      return String(answer.access_token);
    },
    login: (code: string, app = APP) =>
      json(
        `/sns/jscode2session?${new URLSearchParams({ ...app, js_code: code, grant_type: 'authorization_code' })}`,
      ),
    wait: (advanceSeconds: number) => json('/__sim/clock', { advanceSeconds }),
  };
}

export type RunningSimulator = Awaited<ReturnType<typeof startSimulator>>;

export interface ReceivedPush {
  method: string;
  query: URLSearchParams;
  body: string;
}

/** An HTTP server that keeps what was pushed to it and answers as told. */
export async function startReceiver(
  answer: (push: ReceivedPush, count: number) => { status?: number; body?: string } | 'hang',
) {
  const received: ReceivedPush[] = [];
  const server = createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const query = new URL(request.url ?? '/', 'http://receiver').searchParams;
    const push = {
      method: request.method ?? '',
      query,
      body: Buffer.concat(chunks).toString('utf8'),
    };
    received.push(push);
    const decided = answer(push, received.length);
    if (decided === 'hang') return;
    response.writeHead(decided.status ?? 200).end(decided.body ?? 'success');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}/push`,
    received,
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
