/** What the demo has done so far, told to every open landing page as it happens. */

const TITLES = {
  build: '编译前后端',
  database: '启动私有数据库',
  brand: '建表、开设品牌',
  server: '启动服务',
  members: '会员入会',
  phones: '会员打开小程序',
  orders: '门店订单入账',
  benefits: '领券、兑换、核销',
};

export class Progress {
  #steps = Object.entries(TITLES).map(([key, title]) => ({ key, title, state: 'waiting' }));
  #listeners = new Set();
  #rest = { ready: false, failure: null, accounts: [] };

  get isReady() {
    return this.#rest.ready;
  }

  get state() {
    return { ...this.#rest, steps: this.#steps };
  }

  begin(key) {
    this.#change(key, { state: 'running' });
  }

  /** How much of a step is done; the last bit of it ends the step. */
  count(key, done, total) {
    this.#change(key, { state: done < total ? 'running' : 'done', done, total });
  }

  finish(...keys) {
    for (const key of keys) this.#change(key, { state: 'done' });
  }

  becomeReady(accounts) {
    this.#rest = { ...this.#rest, ready: true, accounts };
    this.#tell();
  }

  fail(message) {
    this.#rest = { ...this.#rest, failure: message };
    this.#tell();
  }

  /** Calls back now and at every change, until the returned function is called. */
  follow(listener) {
    this.#listeners.add(listener);
    listener(this.state);
    return () => this.#listeners.delete(listener);
  }

  #change(key, change) {
    this.#steps = this.#steps.map((step) => (step.key === key ? { ...step, ...change } : step));
    this.#tell();
  }

  #tell() {
    for (const listener of this.#listeners) listener(this.state);
  }
}
