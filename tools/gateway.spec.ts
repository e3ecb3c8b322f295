import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startGateway } from './gateway.mjs';

/** Answers every request with its own name and the path it was asked for. */
function echo(name: string): Promise<{ url: string; server: Server }> {
  const server = createServer((request, response) => response.end(`${name} ${request.url}`));
  return new Promise((resolve) =>
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      resolve({ url: `http://127.0.0.1:${port}`, server });
    }),
  );
}

let isReady = true;
let gateway: { url: string; close(): Promise<void> };
let upstreams: Server[];

beforeAll(async () => {
  const [server, simulator] = await Promise.all([echo('server'), echo('simulator')]);
  upstreams = [server.server, simulator.server];
  gateway = await startGateway({
    port: 0,
    serverUrl: server.url,
    simulatorUrl: simulator.url,
    isReady: () => isReady,
  });
});
afterAll(async () => {
  await gateway.close();
  for (const server of upstreams) server.close();
});
beforeEach(() => {
  isReady = true;
});

const text = async (path: string): Promise<string> => (await fetch(gateway.url + path)).text();

test.each([
  ['/api/member/v1/brand?x=1', 'server /api/member/v1/brand?x=1'],
  ['/docs/openapi.json', 'server /docs/openapi.json'],
  ['/readyz', 'server /readyz'],
  ['/simulator/__sim/users', 'simulator /__sim/users'],
])('%s goes to %s', async (path, answer) => {
  expect(await text(path)).toBe(answer);
});

test('what is not ready yet says so', async () => {
  isReady = false;
  const answer = await fetch(`${gateway.url}/console/`);
  expect([answer.status, answer.headers.get('retry-after')]).toEqual([503, '3']);
  expect(await answer.text()).toContain('正在准备演示');
});

test('a missing chunk of a front end is missing, not its page', async () => {
  expect((await fetch(`${gateway.url}/console/assets/gone-12345678.js`)).status).toBe(404);
});
