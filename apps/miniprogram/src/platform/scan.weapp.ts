import Taro from '@tarojs/taro';

export const canScan = true;

/** What the camera read, or undefined when the person turned back. */
export function scanCode(): Promise<string | undefined> {
  return new Promise((resolve) => {
    Taro.scanCode({
      scanType: ['qrCode', 'barCode'],
      success: ({ result }) => resolve(result.trim()),
      fail: () => resolve(undefined),
    });
  });
}
