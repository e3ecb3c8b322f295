import { Button } from 'antd';
import { useNavigate, useRouteError } from 'react-router';
import { EmptyState } from '../ui/EmptyState';

/** The last net: a page that does not exist, or one that broke (a chunk of an older release, too). */
export function Failure() {
  const broken = useRouteError() !== undefined;
  const navigate = useNavigate();
  if (!broken) {
    return (
      <EmptyState
        title="没有这个页面"
        next="地址可能写错了，或页面已经搬走。"
        action={<Button onClick={() => navigate('/dashboard')}>回到总览</Button>}
      />
    );
  }
  return (
    <EmptyState
      title="页面没有打开"
      next="可能刚刚发布了新版本，刷新一下就好。"
      action={<Button onClick={() => window.location.reload()}>刷新页面</Button>}
    />
  );
}
