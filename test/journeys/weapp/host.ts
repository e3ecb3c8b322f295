/**
 * A WeChat in Node for the compiled mini-program: it runs the shipped files in a context of their
 * own, drives the life cycles of app and pages, keeps what `setData` sends, and draws by the
 * platform's own template compiler. It has no layout and none of the base library's pop-ups.
 */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import vm from 'node:vm';
import { pagesOf } from './app-json.js';
import { change } from './page-data.js';
import { pathTo, textOf, type ViewNode, viewOf } from './view.js';
import { type Call, makeWx, type Owner } from './wx.js';

type Handler = (...args: unknown[]) => unknown;
type Config = Record<string, unknown>;

interface PageInstance extends Config {
  route: string;
  data: Config;
}

const home = 'pages/home/index';

export class Host {
  readonly calls: Call[];
  readonly pages: string[];
  private app: Config = {};
  private readonly pageConfigs = new Map<string, Config>();
  private loading = '';
  private readonly stack: PageInstance[] = [];
  private readonly loaded = new Map<string, unknown>();
  private readonly timers = new Set<NodeJS.Timeout>();
  private readonly draw: ReturnType<typeof viewOf>;
  private readonly given: Record<string, unknown>;
  private readonly context: vm.Context;

  constructor(
    private readonly dist: string,
    owner: Owner,
    storage = new Map<string, unknown>(),
  ) {
    this.draw = viewOf(dist);
    this.pages = pagesOf(dist);
    const { wx, calls } = makeWx(owner, this.navigation(), storage);
    this.calls = calls;
    this.context = vm.createContext({ console, ...this.clock() });
    this.given = {
      wx,
      App: (config: Config) => {
        this.app = config;
      },
      Page: (config: Config) => {
        this.pageConfigs.set(this.loading, config);
      },
      Component: () => undefined,
      Behavior: () => undefined,
      getApp: () => this.app,
      getCurrentPages: () => [...this.stack],
    };
  }

  /** Enters at the home page, as by a link with this query. */
  boot(query: Record<string, string> = {}): void {
    const entry = { path: home, query, scene: 1001 };
    this.load('app.js');
    (this.app.onLaunch as Handler).call(this.app, entry);
    (this.app.onShow as Handler).call(this.app, entry);
    this.open(`${home}?${new URLSearchParams(query)}`);
  }

  open(url: string): object {
    const [route = '', search = ''] = url.replace(/^\//, '').split('?');
    if (!this.pages.includes(route)) throw new Error(`there is no page ${route}`);
    if (this.stack.length > 0) this.run('onHide');
    this.loading = route;
    this.load(`${route}.js`);
    const page: PageInstance = {
      ...this.pageConfigs.get(route),
      route,
      data: {},
      setData: (changes: Config, done?: () => void) => {
        change(page.data, changes);
        done?.();
      },
    };
    this.stack.push(page);
    this.run('onLoad', Object.fromEntries(new URLSearchParams(search)));
    this.run('onShow');
    this.run('onReady');
    return {};
  }

  view(): ViewNode {
    return this.draw(this.top.route, this.top.data);
  }

  text(): string {
    return textOf(this.view());
  }

  tap(text: string): void {
    this.fire('tap', (node) => textOf(node) === text);
  }

  /** Gives an event to the innermost node that fits and listens, and to those around it that listen. */
  fire(type: string, fits: (node: ViewNode) => boolean, detail: object = {}): void {
    const listening = pathTo(this.view(), fits)
      .reverse()
      .filter(({ attr }) => attr[`bind${type}`] ?? attr[`catch${type}`])
      .map(({ attr }) => ({ id: attr.id, dataset: { sid: attr['data-sid'] } }));
    const [target] = listening;
    if (!target) throw new Error(`nothing takes this ${type} in: ${this.text()}`);
    for (const currentTarget of listening) {
      this.run('eh', { type, target, currentTarget, detail, timeStamp: 1 });
    }
  }

  close(): void {
    while (this.stack.length > 0) this.leave();
    for (const timer of this.timers) clearTimeout(timer);
  }

  private get top(): PageInstance {
    const page = this.stack.at(-1);
    if (!page) throw new Error('no page is open');
    return page;
  }

  private run(name: string, ...args: unknown[]): void {
    (this.top[name] as Handler | undefined)?.call(this.top, ...args);
  }

  private leave(): void {
    this.run('onUnload');
    this.stack.pop();
  }

  private navigation() {
    const anew = ({ url }: Config) => {
      while (this.stack.length > 0) this.leave();
      return this.open(String(url));
    };
    return {
      navigateTo: ({ url }: Config) => this.open(String(url)),
      redirectTo: ({ url }: Config) => {
        this.leave();
        return this.open(String(url));
      },
      switchTab: anew,
      reLaunch: anew,
      navigateBack: () => {
        this.leave();
        this.run('onShow');
        return {};
      },
    };
  }

  /** Timers that end with the host. */
  private clock() {
    const kept =
      (start: typeof setTimeout | typeof setInterval) => (work: () => void, ms?: number) => {
        const timer = start(work, ms);
        this.timers.add(timer);
        return timer;
      };
    return {
      setTimeout: kept(setTimeout),
      setInterval: kept(setInterval),
      clearTimeout,
      clearInterval,
    };
  }

  /** The mini-program's `require`: each file runs once. */
  private load(name: string): unknown {
    if (this.loaded.has(name)) return this.loaded.get(name);
    const module = { exports: {} as unknown };
    this.loaded.set(name, module.exports);
    const file = path.join(this.dist, name);
    const compiled = vm.compileFunction(
      readFileSync(file, 'utf8'),
      ['require', 'module', 'exports', ...Object.keys(this.given)],
      { parsingContext: this.context, filename: file },
    );
    const require = (wanted: string) =>
      this.load(`${path.posix.join(path.posix.dirname(name), wanted).replace(/\.js$/, '')}.js`);
    compiled.call(undefined, require, module, module.exports, ...Object.values(this.given));
    return module.exports;
  }
}
