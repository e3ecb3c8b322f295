import { Menu as AntMenu, type MenuProps } from 'antd';
import { Link, useLocation } from 'react-router';
import type { PageEntry } from './pageEntry';

type Entries = NonNullable<MenuProps['items']>;

/** Only what the person may open is in the menu. */
export function menuOf(pages: PageEntry[], permissions: readonly string[]): Entries {
  const groups = new Map<string, Entries>();
  for (const { path, title, permission, menu } of pages) {
    if (!menu || !permissions.includes(permission)) continue;
    const entries = groups.get(menu.group) ?? [];
    const Badge = menu.badge;
    const label = (
      <Link to={`/${path}`}>
        {title}
        {Badge && <Badge />}
      </Link>
    );
    entries.push({ key: `/${path}`, icon: menu.icon, label });
    groups.set(menu.group, entries);
  }
  return [...groups].flatMap(([group, children]) =>
    group === '' ? children : [{ type: 'group' as const, key: group, label: group, children }],
  );
}

export function Menu({
  pages,
  permissions,
  onOpen,
}: {
  pages: PageEntry[];
  permissions: readonly string[];
  onOpen?: () => void;
}) {
  const { pathname } = useLocation();
  const open = pages.find(
    ({ menu, path }) => menu && (pathname === `/${path}` || pathname.startsWith(`/${path}/`)),
  );
  return (
    <nav aria-label="主菜单">
      <AntMenu
        mode="inline"
        className="shell-menu"
        items={menuOf(pages, permissions)}
        selectedKeys={open ? [`/${open.path}`] : []}
        onClick={onOpen}
      />
    </nav>
  );
}
