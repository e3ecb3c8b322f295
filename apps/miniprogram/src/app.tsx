import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { openStartPage } from './start-page';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(openStartPage);
  return children;
}
