/** A phone's side of the member door. */
import { randomUUID } from 'node:crypto';
import { Agent, request } from 'node:http';

export class MemberDoor {
  private readonly agent = new Agent({ keepAlive: true, maxSockets: 32 });

  constructor(private readonly origin: string) {}

  post(token: string, path: string, body: object): Promise<void> {
    return this.send(token, 'POST', path, JSON.stringify(body));
  }

  get(token: string, path: string): Promise<void> {
    return this.send(token, 'GET', path, '');
  }

  close(): void {
    this.agent.destroy();
  }

  private send(token: string, method: string, path: string, body: string): Promise<void> {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body && { 'content-type': 'application/json', 'idempotency-key': randomUUID() }),
      'content-length': Buffer.byteLength(body),
    };
    return new Promise((resolve, reject) => {
      const call = request(
        new URL(`/api/member/v1${path}`, this.origin),
        { method, agent: this.agent, headers },
        (response) => {
          let text = '';
          response.setEncoding('utf8').on('data', (chunk) => {
            text += chunk;
          });
          response.on('end', () => {
            if ((response.statusCode ?? 500) < 300) resolve();
            else reject(new Error(`${path} answered ${response.statusCode}: ${text}`));
          });
        },
      );
      call.on('error', reject);
      call.end(body);
    });
  }
}
