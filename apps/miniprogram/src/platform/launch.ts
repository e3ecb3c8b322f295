import Taro from '@tarojs/taro';

/** How the mini-program was entered: a scene code's `scene`, or a link's parameters. */
export function launchQuery(): Record<string, string> {
  const { query = {} } = Taro.getLaunchOptionsSync();
  return Object.fromEntries(
    Object.entries(query).flatMap(([key, value]) => (value ? [[key, String(value)]] : [])),
  );
}
