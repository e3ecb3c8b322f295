import { useDidShow, useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import { noteTap } from './session/note-tap';
import { openStartPage } from './start-page';
import './app.scss';

export default function App({ children }: PropsWithChildren) {
  useLaunch(openStartPage);
  useDidShow((entry) => noteTap(entry?.query));
  return children;
}
