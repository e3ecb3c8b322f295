import type { CallRecord } from './journal.js';
import type {
  App,
  OneTimeCode,
  PushSettings,
  Quota,
  RiskyWord,
  SentMessage,
  Template,
  User,
} from './records.js';
import { SeededRandom } from './seeded-random.js';
import { SimClock } from './sim-clock.js';

export interface WorldOptions {
  seed?: string;
  apps?: (Partial<Omit<App, 'push'>> & { appid: string; push?: Partial<PushSettings> })[];
  templates?: Template[];
  riskyWords?: RiskyWord[];
  sensitiveWords?: string[];
  /** How long a subscribe send occupies its openid; concurrent sends meanwhile are refused with 43108. */
  sendLatencyMs?: number;
  pushTimeoutMs?: number;
}

export const DEFAULT_APP_ID = 'wx0123456789abcdef';
export const DEFAULT_APP_SECRET = '0123456789abcdef0123456789abcdef';

const DEFAULT_RISKY_WORDS: RiskyWord[] = [
  { word: '赌博', label: 20006 },
  { word: '代开发票', label: 20008 },
  { word: '加微信返现', label: 10001 },
];

/**
 * Everything the simulated platform remembers, in memory. `reset` brings back the start options;
 * nothing else empties it. One process, no locks: every handler changes it synchronously.
 */
export class World {
  readonly clock = new SimClock();
  random!: SeededRandom;
  apps!: Map<string, App>;
  users!: Map<string, User>;
  loginCodes!: Map<string, OneTimeCode>;
  phoneCodes!: Map<string, OneTimeCode>;
  templates!: Map<string, Template>;
  quotas!: Map<string, Quota>;
  messages!: SentMessage[];
  calls!: CallRecord[];
  sensitiveWords!: string[];
  riskyWords!: RiskyWord[];

  constructor(readonly options: WorldOptions) {
    this.reset();
  }

  reset(): void {
    this.clock.reset();
    this.random = new SeededRandom(this.seed);
    const apps = this.options.apps ?? [{ appid: DEFAULT_APP_ID }];
    this.apps = new Map(apps.map((app) => [app.appid, completeApp(app)]));
    this.users = new Map();
    this.loginCodes = new Map();
    this.phoneCodes = new Map();
    this.templates = new Map(
      (this.options.templates ?? []).map((template) => [template.templateId, template]),
    );
    this.quotas = new Map();
    this.messages = [];
    this.calls = [];
    this.sensitiveWords = this.options.sensitiveWords ?? [];
    this.riskyWords = this.options.riskyWords ?? DEFAULT_RISKY_WORDS;
  }

  get seed(): string {
    return this.options.seed ?? 'wechat';
  }

  get defaultApp(): App {
    const [app] = this.apps.values();
    if (!app) throw new Error('the simulator has no app');
    return app;
  }

  appOf(user: User): App {
    const app = this.apps.get(user.appid);
    if (!app) throw new Error(`user ${user.openid} belongs to no app`);
    return app;
  }

  quotaOf(openid: string, templateId: string): Quota {
    const key = `${openid} ${templateId}`;
    const quota = this.quotas.get(key) ?? { count: 0, switchedOff: false };
    this.quotas.set(key, quota);
    return quota;
  }

  addUser(wanted: {
    appid?: string;
    phone?: string;
    nickname?: string;
    unionid?: string;
    openid?: string;
  }): User {
    const number = String(this.users.size + 1).padStart(2, '0');
    const user: User = {
      openid: wanted.openid ?? `o${this.random.text(27)}`,
      appid: wanted.appid ?? this.defaultApp.appid,
      unionid: wanted.unionid ?? `u${this.random.text(27)}`,
      phone: wanted.phone ?? `139${this.random.digits(8)}`,
      nickname: wanted.nickname ?? `微信用户${number}`,
      risk: 0,
      sessionKey: null,
      lastVisitAt: this.clock.now(),
      mainSwitch: true,
    };
    this.users.set(user.openid, user);
    return user;
  }
}

function completeApp(
  app: Partial<Omit<App, 'push'>> & { appid: string; push?: Partial<PushSettings> },
): App {
  return {
    secret: DEFAULT_APP_SECRET,
    name: '小程序',
    boundToOpenPlatform: true,
    sessionKeyRotation: 0.3,
    pages: null,
    ...app,
    push: {
      url: null,
      token: 'simtoken',
      aesKey: 'abcdefghijklmnopqrstuvwxyz0123456789ABCDEFG',
      mode: 'plain',
      format: 'json',
      copies: 1,
      wrongSignature: false,
      wrappedJson: false,
      ...app.push,
    },
  };
}
