/**
 * One call to the WeChat platform over HTTP.
 *
 * Promises: it ends when its signal says so, body included; what it throws carries neither address,
 * query nor body, because those hold the secret, the token, openids and phone numbers.
 */
import { parseWechatJson } from './wechat-json.js';

/** The platform gave no usable answer. `sent` is false only when the request surely never left. */
export class WechatUnreachable extends Error {
  constructor(
    readonly why: string,
    readonly sent: boolean,
  ) {
    super(`WeChat gave no usable answer: ${why}`);
    this.name = 'WechatUnreachable';
  }
}

export interface WechatRequest {
  url: URL;
  body?: unknown;
  signal: AbortSignal;
}

export type WechatAnswer = Record<string, unknown>;

const NEVER_LEFT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
]);

/** GET without a body, POST with one. Answers are told by content, not by their content type. */
export async function callWechat({ url, body, signal }: WechatRequest): Promise<WechatAnswer> {
  const text = await exchange(url, body, signal);
  const answer = parseWechatJson(text);
  if (answer === null || typeof answer !== 'object' || Array.isArray(answer)) {
    throw new WechatUnreachable('the answer is no JSON object', true);
  }
  return answer as WechatAnswer;
}

async function exchange(url: URL, body: unknown, signal: AbortSignal): Promise<string> {
  let status: number;
  let text: string;
  try {
    const response = await fetch(url, {
      method: body === undefined ? 'GET' : 'POST',
      redirect: 'error',
      signal,
      ...(body !== undefined && {
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      }),
    });
    status = response.status;
    text = await response.text();
  } catch (error) {
    throw unreachable(error);
  }
  if (status !== 200) throw new WechatUnreachable(`HTTP status ${status}`, true);
  return text;
}

function unreachable(error: unknown): WechatUnreachable {
  const { name, cause } = error as { name?: string; cause?: { code?: string } };
  const code = cause?.code ?? name ?? 'unknown failure';
  return new WechatUnreachable(code, !NEVER_LEFT.has(code));
}

/** Message ids are 64-bit integers, which JSON.parse would round: they are read as text. */
