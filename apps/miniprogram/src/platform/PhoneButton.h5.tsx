import { Button } from '@tarojs/components';
import { askInDialog } from './dialog.h5';
import type { PhoneButtonProps } from './phone-button-props';
import { simulatedCode, simulatedUser } from './simulated-user.h5';

/** Imitates the phone authorisation, with the simulated user's number. */
export function PhoneButton({
  className,
  disabled,
  onCode,
  onRefused,
  children,
}: PhoneButtonProps) {
  const ask = async () => {
    const { phone } = await simulatedUser();
    const allowed = await askInDialog({
      title: '申请获取并验证你的手机号',
      lines: [phone, '青禾会员将用它识别你的会员身份'],
      allow: '允许',
      refuse: '不允许',
    });
    if (allowed) onCode(await simulatedCode('phone-code'));
    else onRefused();
  };
  return (
    <Button
      className={className}
      {...(disabled && { disabled })}
      onClick={() => ask().catch(onRefused)}
    >
      {children}
    </Button>
  );
}
