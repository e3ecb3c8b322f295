import Taro from '@tarojs/taro';
import { world } from './platform';

/** The clerk's world starts at the counter, unless the address already names a page of it. */
export function openStartPage(launch: { path?: string }): void {
  const atCounter = launch.path?.includes('packages/staff') ?? false;
  if (world() === 'clerk' && !atCounter) {
    Taro.reLaunch({ url: '/packages/staff/counter/index' });
  }
}
