import Taro from '@tarojs/taro';

/** Opens the privacy guide that the platform keeps for this mini-program. */
export function openPrivacyContract(onFail: () => void): void {
  Taro.openPrivacyContract({ fail: onFail });
}
