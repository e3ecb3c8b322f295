/** A till's side of the open door: signed requests, as docs of the open API describe them. */
import { createHash, createHmac, randomBytes, randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export interface ApiKey {
  id: string;
  secret: string;
}

export interface Answer {
  status: number;
  text: string;
}

export class OpenDoor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(
    private readonly origin: string,
    private readonly key: ApiKey,
  ) {}

  async post<T>(path: string, body: object): Promise<T> {
    const answer = await this.send('POST', path, JSON.stringify(body), 'application/json');
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.send('GET', path, '', 'application/json');
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return JSON.parse(answer.text) as T;
  }

  /** Sends lines and gives the answer's lines, in the same order. */
  async postLines<T>(path: string, lines: readonly object[]): Promise<T[]> {
    const body = lines.map((line) => JSON.stringify(line)).join('\n');
    const answer = await this.send('POST', path, body, 'application/x-ndjson');
    if (answer.status >= 300) throw new Error(`${path} answered ${answer.status}: ${answer.text}`);
    return answer.text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as T);
  }

  close(): void {
    this.agent.destroy();
  }

  private send(
    method: 'GET' | 'POST',
    path: string,
    body: string,
    contentType: string,
  ): Promise<Answer> {
    const target = `/api/open/v1${path}`;
    const headers = {
      authorization: this.authorization(method, target, body),
      ...(method === 'POST' && {
        'content-type': contentType,
        'content-length': Buffer.byteLength(body),
        'idempotency-key': randomUUID(),
      }),
    };
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(target, this.origin),
        { method, agent: this.agent, headers },
        (response) => {
          let text = '';
          response.setEncoding('utf8');
          response.on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => resolve({ status: response.statusCode ?? 0, text }));
          response.on('error', reject);
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }

  private authorization(method: string, target: string, body: string): string {
    const timestamp = Math.floor(Date.now() / 1000);
    const nonce = randomBytes(16).toString('hex');
    const signature = sign(this.key.secret, { method, target, timestamp, nonce, body });
    return `SK-HMAC-SHA256 keyId=${this.key.id},timestamp=${timestamp},nonce=${nonce},signature=${signature}`;
  }
}

/** The hex signature of a request, of a POST unless said otherwise. */
export function sign(
  secret: string,
  {
    method = 'POST',
    target,
    timestamp,
    nonce,
    body,
  }: Record<'target' | 'nonce' | 'body', string> & { method?: string; timestamp: number },
): string {
  const digest = createHash('sha256').update(body).digest('hex');
  const signed = `${method}\n${target}\n${timestamp}\n${nonce}\n${digest}\n`;
  return createHmac('sha256', secret).update(signed).digest('hex');
}
