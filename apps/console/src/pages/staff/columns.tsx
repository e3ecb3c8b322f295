import { ROLE_LABELS } from '@shuke/shared';
import { Button } from 'antd';
import type { StaffRow } from '../../api/types';
import type { Column } from '../../ui/column';
import { StateTag } from '../../ui/StateTag';

export function staffColumns(onInvite?: (staff: StaffRow) => void): Column<StaffRow>[] {
  const columns: Column<StaffRow>[] = [
    { key: 'name', title: '姓名', text: (row) => row.name, sortBy: (row) => row.name },
    { key: 'code', title: '工号', text: (row) => row.code, sortBy: (row) => row.code },
    { key: 'role', title: '岗位', text: (row) => ROLE_LABELS[row.role], choosable: true },
    { key: 'stores', title: '门店', text: storesText },
    {
      key: 'state',
      title: '微信',
      text: stateText,
      show: (row) => (
        <StateTag tone={row.active && row.bound ? 'good' : 'calm'}>{stateText(row)}</StateTag>
      ),
      choosable: true,
    },
  ];
  if (!onInvite) return columns;
  return [
    ...columns,
    {
      key: 'invite',
      title: '操作',
      text: () => '',
      show: (row) => (
        <Button
          type="link"
          disabled={!row.active}
          onClick={() => onInvite(row)}
          aria-label={`为${row.name}生成邀请码`}
        >
          生成邀请码
        </Button>
      ),
    },
  ];
}

function stateText({ active, bound }: StaffRow): string {
  if (!active) return '已离职';
  return bound ? '已绑定' : '未绑定';
}

function storesText({ stores = [] }: StaffRow): string {
  return stores.length === 0 ? '全部' : stores.map(({ name }) => name).join('、');
}
