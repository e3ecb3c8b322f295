import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { createSimulator, DEFAULT_APP_ID, DEFAULT_APP_SECRET } from './index.js';
import type { Template } from './records.js';

const HELP = `A WeChat on this machine.
  --port <n>            0 takes a free one (PORT)
  --app-id <id>         (WECHAT_APP_ID)
  --app-secret <text>   (WECHAT_APP_SECRET)
  --name <text>         the mini-program's name on the phone
  --push-url <url>      where platform events go
  --push-token <text>   (WECHAT_PUSH_TOKEN)
  --push-aes-key <text> 43 characters (WECHAT_PUSH_AES_KEY); pushes are then secure
  --templates <file>    JSON: [{templateId, title, type, keywords: [{key, label}]}]
  --state <file>        people, quotas and messages survive a restart in it
  --seed <text>`;

/** Runs the simulator as a process of its own until it is asked to end. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: 'string', default: process.env.PORT ?? '0' },
      'app-id': { type: 'string', default: process.env.WECHAT_APP_ID ?? DEFAULT_APP_ID },
      'app-secret': {
        type: 'string',
        default: process.env.WECHAT_APP_SECRET ?? DEFAULT_APP_SECRET,
      },
      name: { type: 'string', default: '小程序' },
      'push-url': { type: 'string' },
      'push-token': { type: 'string', default: process.env.WECHAT_PUSH_TOKEN ?? 'simtoken' },
      'push-aes-key': { type: 'string', default: process.env.WECHAT_PUSH_AES_KEY },
      templates: { type: 'string' },
      state: { type: 'string' },
      seed: { type: 'string' },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) {
    process.stdout.write(`${HELP}\n`);
    return;
  }
  const aesKey = values['push-aes-key'];
  const push = {
    url: values['push-url'] ?? null,
    token: values['push-token'],
    ...(aesKey ? { aesKey, mode: 'secure' as const } : {}),
  };
  const templates: Template[] = values.templates
    ? JSON.parse(await readFile(values.templates, 'utf8'))
    : [];
  const simulator = createSimulator({
    seed: values.seed,
    stateFile: values.state,
    apps: [{ appid: values['app-id'], secret: values['app-secret'], name: values.name, push }],
    templates,
  });
  const { url, close } = await simulator.listen(Number(values.port));
  process.stdout.write(`wechat simulator: ${url}\n`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
}

await main();
