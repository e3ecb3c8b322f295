import Taro from '@tarojs/taro';
import { storageSpace } from './world';

const named = (key: string) => `shuke.${storageSpace()}.${key}`;

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
