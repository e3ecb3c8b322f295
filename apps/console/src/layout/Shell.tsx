import { LogoutOutlined, MenuOutlined } from '@ant-design/icons';
import { ROLE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { App, Button, Drawer, Dropdown } from 'antd';
import { Suspense, useState } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { useSignOut } from '../access';
import { sentenceOf } from '../api/errors';
import { sessionQuery } from '../api/session';
import type { Session } from '../api/types';
import { ProgressTrayProvider } from '../ui/ProgressTray';
import { Refused } from '../ui/Refused';
import { ServerTasks } from '../ui/ServerTasks';
import { Waiting } from '../ui/Waiting';
import { Brand } from './Brand';
import { Menu } from './Menu';
import type { PageEntry } from './pageEntry';

/** The frame of every page behind the sign-in. */
export function Shell({ pages }: { pages: PageEntry[] }) {
  const session = useQuery(sessionQuery);
  const location = useLocation();
  if (session.isPending) return <Waiting label="正在打开熟客" />;
  if (session.error) return <Refused error={session.error} onRetry={() => session.refetch()} />;
  if (!session.data) return <Navigate to="/sign-in" replace state={{ from: location }} />;
  return (
    <ProgressTrayProvider server={<ServerTasks />}>
      <Frame pages={pages} session={session.data} />
    </ProgressTrayProvider>
  );
}

function Frame({ pages, session }: { pages: PageEntry[]; session: Session }) {
  const [menuOpen, setMenuOpen] = useState(false);
  const menu = (
    <Menu pages={pages} permissions={session.permissions} onOpen={() => setMenuOpen(false)} />
  );
  return (
    <div className="shell">
      <a className="skip-link" href="#content">
        跳到正文
      </a>
      <aside className="shell-side">
        <Brand />
        {menu}
      </aside>
      <div className="shell-main">
        <header className="shell-top">
          <Button
            className="shell-burger"
            type="text"
            icon={<MenuOutlined />}
            aria-label="打开菜单"
            onClick={() => setMenuOpen(true)}
          />
          <Person session={session} />
        </header>
        <main id="content" className="shell-content" tabIndex={-1}>
          <Suspense fallback={<Waiting label="正在打开页面" />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <Drawer
        placement="left"
        size={260}
        open={menuOpen}
        onClose={() => setMenuOpen(false)}
        title={<Brand />}
        styles={{ body: { padding: 12 } }}
      >
        {menu}
      </Drawer>
    </div>
  );
}

function Person({ session }: { session: Session }) {
  const { message } = App.useApp();
  const leaving = useSignOut((error) => message.error(sentenceOf(error)));
  const { name, code, role } = session.staff;
  return (
    <Dropdown
      trigger={['click']}
      menu={{
        items: [
          { key: 'who', disabled: true, label: `工号 ${code}` },
          {
            key: 'leave',
            icon: <LogoutOutlined />,
            label: '退出登录',
            onClick: () => leaving.mutate(),
          },
        ],
      }}
    >
      <Button type="text" className="person">
        <span className="person-face" aria-hidden="true">
          {name.slice(0, 1)}
        </span>
        <span className="person-name">{name}</span>
        <span className="person-role">{ROLE_LABELS[role]}</span>
      </Button>
    </Dropdown>
  );
}
