import { Button } from './Button';
import { Empty } from './Notice';

/** Who logged out is asked for nothing until they want to come back. */
export function SignedOut({ onSignIn }: { onSignIn: () => void }) {
  return (
    <Empty icon="person" title="你已退出登录" note="登录后，积分和优惠券都还在">
      <Button small onPress={onSignIn}>
        登录
      </Button>
    </Empty>
  );
}
