import { Button as WxButton } from '@tarojs/components';
import type { PhoneButtonProps } from './phone-button-props';

/** WeChat's own phone button; the privacy agreement of the platform is asked for in the same tap. */
export function PhoneButton({
  className,
  disabled,
  onCode,
  onRefused,
  children,
}: PhoneButtonProps) {
  return (
    <WxButton
      className={className}
      {...(disabled && { disabled })}
      openType={'getPhoneNumber|agreePrivacyAuthorization' as 'getPhoneNumber'}
      onGetPhoneNumber={({ detail }) => (detail.code ? onCode(detail.code) : onRefused())}
    >
      {children}
    </WxButton>
  );
}
