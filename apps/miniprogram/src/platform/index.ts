/**
 * The only place that knows on which platform the mini-program runs. What differs has twins:
 * `x.weapp.ts` is what ships to WeChat, `x.h5.ts` stands in for it in a browser. On H5 Taro's own
 * stubs of unsupported `wx` calls resolve as if they had worked, so none of them is called there.
 */
export { brighten } from './brightness';
export { now, setServerTime } from './clock';
export { confirm, toast } from './feedback';
export { newKey } from './ids';
export { launchQuery } from './launch';
export { login } from './login';
export { drawsNavigationBar } from './navigation-bar';
export { PhoneButton } from './PhoneButton';
export { openPrivacyContract } from './privacy';
export { ShareButton } from './ShareButton';
export { canScan, scanCode } from './scan';
export { forget, recall, remember } from './storage';
export { requestSubscribe } from './subscribe';
export type { SubscribeAnswer } from './subscribe-answer';
export { world } from './world';
