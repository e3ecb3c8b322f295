/**
 * The part of `wx` that the mini-program uses, in Node: requests go to a real server, everything
 * is noted. A function called without callbacks answers with a Promise, as on the phone.
 */
type Options = Record<string, unknown> & {
  success?: (result: object) => void;
  fail?: (error: object) => void;
  complete?: (result: object) => void;
};

export interface Call {
  name: string;
  options: Options;
}

/** What the phone's owner and their WeChat answer. */
export interface Owner {
  serverUrl: string;
  loginCode(): Promise<string>;
  subscribeAnswer: string;
  scanned: string;
}

type Answer = (options: Options) => object | Promise<object>;

const systemInfo = {
  SDKVersion: '3.6.0',
  platform: 'ios',
  system: 'iOS 17',
  windowWidth: 390,
  windowHeight: 844,
  screenWidth: 390,
  screenHeight: 844,
  pixelRatio: 3,
  statusBarHeight: 47,
  safeArea: { top: 47, bottom: 810, left: 0, right: 390, width: 390, height: 763 },
};

async function request(owner: Owner, { url, method, header, data }: Options): Promise<object> {
  const answer = await fetch(new URL(String(url), owner.serverUrl), {
    method: String(method ?? 'GET'),
    headers: header as Record<string, string>,
    ...(data !== undefined && { body: String(data) }),
  });
  const text = await answer.text();
  return {
    statusCode: answer.status,
    header: Object.fromEntries(answer.headers),
    data: text.startsWith('{') || text.startsWith('[') ? JSON.parse(text) : text,
  };
}

function answers(owner: Owner, navigate: Record<string, Answer>): Record<string, Answer> {
  const nothing = () => ({});
  return {
    ...navigate,
    request: (options) => request(owner, options),
    login: async () => ({ code: await owner.loginCode() }),
    requestSubscribeMessage: ({ tmplIds }) =>
      Object.fromEntries((tmplIds as string[]).map((id) => [id, owner.subscribeAnswer])),
    scanCode: () => ({ result: owner.scanned, scanType: 'QR_CODE' }),
    getScreenBrightness: () => ({ value: 0.4 }),
    showModal: () => ({ confirm: true, cancel: false }),
    setScreenBrightness: nothing,
    setKeepScreenOn: nothing,
    showToast: nothing,
    stopPullDownRefresh: nothing,
    openPrivacyContract: nothing,
  };
}

function later(answer: Answer) {
  return (options: Options = {}) => {
    const done = Promise.resolve().then(() => answer(options));
    if (!options.success && !options.fail && !options.complete) return done;
    done.then(
      (result) => {
        options.success?.(result);
        options.complete?.(result);
      },
      (error: Error) => {
        options.fail?.({ errMsg: error.message });
        options.complete?.({ errMsg: error.message });
      },
    );
    return undefined;
  };
}

function atOnce(storage: Map<string, unknown>): Record<string, (...args: never[]) => unknown> {
  return {
    getStorageSync: (key: string) => storage.get(key) ?? '',
    setStorageSync: (key: string, value: unknown) => void storage.set(key, value),
    removeStorageSync: (key: string) => void storage.delete(key),
    getLaunchOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getEnterOptionsSync: () => ({ path: 'pages/home/index', query: {}, scene: 1001 }),
    getSystemInfoSync: () => systemInfo,
    getWindowInfo: () => systemInfo,
    getDeviceInfo: () => systemInfo,
    getAppBaseInfo: () => systemInfo,
    canIUse: () => true,
    nextTick: (work: () => void) => setTimeout(work),
  };
}

export function makeWx(
  owner: Owner,
  navigate: Record<string, Answer>,
  storage: Map<string, unknown>,
) {
  const calls: Call[] = [];
  const noted = <F extends (...args: never[]) => unknown>(name: string, work: F) =>
    ((...args: Parameters<F>) => {
      calls.push({ name, options: (args[0] ?? {}) as Options });
      return work(...args);
    }) as F;
  const asked = Object.entries(answers(owner, navigate)).map(
    ([name, answer]) => [name, noted(name, later(answer))] as const,
  );
  const wx = { ...atOnce(storage), ...Object.fromEntries(asked) };
  return { wx, calls };
}
