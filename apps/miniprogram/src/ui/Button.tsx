import { Button as BaseButton } from '@tarojs/components';
import type { ReactNode } from 'react';
import {
  PhoneButton as PlatformPhoneButton,
  ShareButton as PlatformShareButton,
} from '../platform';
import styles from './Button.module.scss';
import { classes } from './classes';

type Look = 'primary' | 'quiet' | 'outline' | 'danger';

interface Shape {
  look?: Look;
  small?: boolean;
  /** While the request runs: the button can't be pressed twice. */
  busy?: boolean;
  disabled?: boolean;
  children: ReactNode;
}

function classOf({ look = 'primary', small, busy, disabled }: Shape): string {
  return classes(
    styles.button,
    styles[look],
    small && styles.small,
    busy && styles.busy,
    disabled && styles.disabled,
  );
}

export function Button({ onPress, ...shape }: Shape & { onPress: () => void }) {
  const resting = shape.disabled === true || shape.busy === true;
  return (
    <BaseButton
      className={classOf(shape)}
      {...(resting && { disabled: true })}
      onClick={(event) => {
        event.stopPropagation();
        if (!resting) onPress();
      }}
    >
      {shape.children}
    </BaseButton>
  );
}

export function PhoneButton({
  onCode,
  onRefused,
  ...shape
}: Shape & { onCode: (code: string) => void; onRefused: () => void }) {
  return (
    <PlatformPhoneButton
      className={classOf(shape)}
      disabled={shape.disabled === true || shape.busy === true}
      onCode={onCode}
      onRefused={onRefused}
    >
      {shape.children}
    </PlatformPhoneButton>
  );
}

export function ShareButton({
  path,
  onShared,
  ...shape
}: Shape & { path: string; onShared: (how: string) => void }) {
  return (
    <PlatformShareButton className={classOf(shape)} path={path} onShared={onShared}>
      {shape.children}
    </PlatformShareButton>
  );
}
