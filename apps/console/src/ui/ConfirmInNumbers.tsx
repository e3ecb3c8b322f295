import { Modal } from 'antd';
import type { ReactNode } from 'react';
import { Refused } from './Refused';

interface ConfirmInNumbersProps {
  open: boolean;
  title: string;
  /** What will happen, counted: read before, not after. */
  numbers: { label: string; value: string }[];
  warning: ReactNode;
  confirm: string;
  danger?: boolean;
  working: boolean;
  error?: unknown;
  onConfirm: () => void;
  onCancel: () => void;
}

export function ConfirmInNumbers(props: ConfirmInNumbersProps) {
  return (
    <Modal
      open={props.open}
      title={props.title}
      okText={props.confirm}
      cancelText="再想想"
      okButtonProps={{ danger: props.danger ?? false, loading: props.working }}
      onOk={props.onConfirm}
      onCancel={props.onCancel}
      focusable={{ focusTriggerAfterClose: true }}
    >
      <Numbers numbers={props.numbers} />
      <p className="confirm-warning">{props.warning}</p>
      {props.error ? <Refused error={props.error} /> : null}
    </Modal>
  );
}

export function Numbers({ numbers }: { numbers: { label: string; value: string }[] }) {
  return (
    <dl className="numbers">
      {numbers.map(({ label, value }) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}
