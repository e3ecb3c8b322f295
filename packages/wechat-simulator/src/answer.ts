/** What a platform endpoint answers: HTTP 200 with JSON, or image bytes (contract §0, §1.6). */
export type Answer =
  | { kind: 'json'; errcode: number; text: string }
  | { kind: 'image'; errcode: 0; bytes: Buffer; contentType: string };

/** A refusal by errcode; `errmsg` is the platform's wording without the rid, which is added at the edge. */
export class PlatformRefusal extends Error {
  constructor(
    readonly errcode: number,
    message: string,
  ) {
    super(message);
  }
}

export function refuse(errcode: number, message: string): never {
  throw new PlatformRefusal(errcode, message);
}

export function ok(fields: Record<string, unknown>): Answer {
  return { kind: 'json', errcode: 0, text: JSON.stringify(fields) };
}

export function okText(text: string): Answer {
  return { kind: 'json', errcode: 0, text };
}

/** contract §0: `errmsg` ends with ` rid: ` and three groups of eight hex digits, the first a time. */
export function refusalText(
  refusal: PlatformRefusal,
  unixSeconds: number,
  randomHex: string,
): string {
  const rid = `${unixSeconds.toString(16).padStart(8, '0')}-${randomHex.slice(0, 8)}-${randomHex.slice(8, 16)}`;
  return JSON.stringify({ errcode: refusal.errcode, errmsg: `${refusal.message} rid: ${rid}` });
}
