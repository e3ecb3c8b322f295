import Taro from '@tarojs/taro';

/** A login code of `wx.login`: five minutes, one use. */
export async function login(): Promise<string> {
  const { code } = await Taro.login();
  return code;
}
