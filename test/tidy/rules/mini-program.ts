/** What the phone can do is called through platform/, since the two builds answer differently. */
import ts from 'typescript';
import { findingAt, nodesOf, type Rule } from '../source.js';

const HOME = 'apps/miniprogram/src/platform/';
const HTTP_CLIENT = 'apps/miniprogram/src/api/client.ts';
const CAPABILITIES = new Set([
  ...['login', 'checkSession', 'request', 'uploadFile', 'downloadFile', 'requestPayment'],
  ...['requestSubscribeMessage', 'scanCode', 'chooseAddress', 'chooseMedia', 'getUserProfile'],
  ...['getPrivacySetting', 'requirePrivacyAuthorize', 'onNeedPrivacyAuthorization'],
  ...['openPrivacyContract', 'getSetting', 'openSetting', 'getLocation', 'getAccountInfoSync'],
  ...['setStorage', 'setStorageSync', 'getStorage', 'getStorageSync', 'removeStorage'],
  ...['removeStorageSync', 'clearStorage', 'clearStorageSync', 'setScreenBrightness'],
  ...['setClipboardData', 'makePhoneCall', 'getNetworkType', 'getSystemInfoSync'],
]);

export const phoneIsCalledInPlatformOnly: Rule = (sources) =>
  sources
    .filter(({ path }) => path.startsWith('apps/miniprogram/src/') && !path.startsWith(HOME))
    .filter(({ path }) => path !== HTTP_CLIENT)
    .flatMap((source) =>
      [...nodesOf(source)]
        .filter(isPhoneCall)
        .map((node) =>
          findingAt(
            source,
            node,
            `${node.getText()} outside platform/: add a thin function there and call that`,
          ),
        ),
    );

export const twinsLiveInPlatformOnly: Rule = (sources) =>
  sources
    .filter(({ path }) => /\.(weapp|h5)\.tsx?$/.test(path) && !path.startsWith(HOME))
    .map(({ path }) => ({
      path,
      line: 1,
      message: 'twins for weapp and H5 live in apps/miniprogram/src/platform/ only',
    }));

function isPhoneCall(node: ts.Node): boolean {
  if (!ts.isPropertyAccessExpression(node)) return false;
  const object = node.expression.getText();
  return object === 'wx' || (object === 'Taro' && CAPABILITIES.has(node.name.text));
}
