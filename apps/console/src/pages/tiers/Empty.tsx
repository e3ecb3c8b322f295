import { EmptyState } from '../../ui/EmptyState';

export function Empty() {
  return (
    <EmptyState title="还没有等级" next="在品牌文件的 tiers 一节写好等级，应用后就会出现在这里。" />
  );
}
