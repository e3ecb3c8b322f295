import Taro from '@tarojs/taro';
import { world } from './world';

/** Two people may use one browser: the customer and the clerk keep their things apart. */
const named = (key: string) => `shuke.${world()}.${key}`;

export function remember(key: string, value: unknown): void {
  Taro.setStorageSync(named(key), JSON.stringify(value));
}

export function recall<T>(key: string): T | undefined {
  const text = Taro.getStorageSync(named(key));
  return text ? (JSON.parse(text) as T) : undefined;
}

export function forget(key: string): void {
  Taro.removeStorageSync(named(key));
}
