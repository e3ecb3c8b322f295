import { Button } from '@tarojs/components';
import type { ShareButtonProps } from './share-button-props';

/** A browser has no friends to show: the link is copied, to be pasted anywhere. */
export function ShareButton({ className, path, onShared, children }: ShareButtonProps) {
  const link = `${location.origin}${location.pathname}#${path}`;
  const copy = () =>
    navigator.clipboard.writeText(link).then(
      () => onShared('链接已复制，发给朋友吧'),
      () => onShared(link),
    );
  return (
    <Button className={className} onClick={copy}>
      {children}
    </Button>
  );
}
