import { LockOutlined, UserOutlined } from '@ant-design/icons';
import { useQuery } from '@tanstack/react-query';
import { Button, Form, Input } from 'antd';
import { type Location, Navigate, useLocation } from 'react-router';
import { useSignIn } from '../../access';
import { sessionQuery } from '../../api/session';
import { Brand } from '../../layout/Brand';
import { Refused } from '../../ui/Refused';

interface Credentials {
  staffCode: string;
  password: string;
}

export function SignIn() {
  const { state } = useLocation() as Location<{ from?: Location } | null>;
  const session = useQuery(sessionQuery);
  const entering = useSignIn();
  if (session.data) return <Navigate to={state?.from ?? '/dashboard'} replace />;
  return (
    <main className="sign-in">
      <section className="sign-in-words">
        <Brand />
        <p className="sign-in-line">
          <span>让每一次再来，</span>
          <span>都像回到熟悉的店。</span>
        </p>
        <p className="sign-in-note">会员、权益与营销，都在这里照看。</p>
      </section>
      <section className="sign-in-form">
        <h1>登录运营后台</h1>
        <Form<Credentials>
          name="sign-in"
          layout="vertical"
          size="large"
          requiredMark={false}
          onFinish={(credentials) => entering.mutate(credentials)}
        >
          <Form.Item
            name="staffCode"
            label="工号"
            rules={[{ required: true, whitespace: true, message: '请输入工号' }]}
          >
            <Input prefix={<UserOutlined />} autoComplete="username" autoFocus maxLength={32} />
          </Form.Item>
          <Form.Item
            name="password"
            label="密码"
            rules={[{ required: true, message: '请输入密码' }]}
          >
            <Input.Password
              prefix={<LockOutlined />}
              autoComplete="current-password"
              maxLength={128}
            />
          </Form.Item>
          {entering.error && <Refused error={entering.error} />}
          <Button type="primary" htmlType="submit" block loading={entering.isPending}>
            登录
          </Button>
        </Form>
        <p className="sign-in-help">忘记密码时，请联系品牌负责人重置。</p>
      </section>
    </main>
  );
}
