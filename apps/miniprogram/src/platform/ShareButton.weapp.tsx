import { Button as WxButton } from '@tarojs/components';
import type { ShareButtonProps } from './share-button-props';

/** WeChat's own share button: it opens the list of friends with the page's card. */
export function ShareButton({ className, children }: ShareButtonProps) {
  return (
    <WxButton className={className} openType="share">
      {children}
    </WxButton>
  );
}
