import { CloseOutlined } from '@ant-design/icons';
import { Button, Progress } from 'antd';
import type { ReactNode } from 'react';

interface TrayTaskProps {
  title: string;
  percent: number;
  tone: 'active' | 'success' | 'exception' | 'normal';
  sentence: string;
  /** What can be done about it. */
  acts?: ReactNode;
  /** Absent while it can't be put away. */
  onDismiss?: (() => void) | undefined;
}

/** One piece of long work in the tray. */
export function TrayTask({ title, percent, tone, sentence, acts, onDismiss }: TrayTaskProps) {
  return (
    <div className="tray-task">
      <div className="tray-head">
        <strong>{title}</strong>
        {onDismiss && (
          <Button
            type="text"
            size="small"
            icon={<CloseOutlined />}
            aria-label={`收起「${title}」`}
            onClick={onDismiss}
          />
        )}
      </div>
      <Progress percent={percent} status={tone} size="small" aria-label={title} />
      <div className="tray-foot">
        <span className="tray-sentence">{sentence}</span>
        {acts}
      </div>
    </div>
  );
}
