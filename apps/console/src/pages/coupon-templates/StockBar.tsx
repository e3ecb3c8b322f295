import { Progress } from 'antd';
import { ink } from '../../theme';
import { count } from '../../ui/format';

const NEARLY_GONE = 90;

export function StockBar({ issued, stock }: { issued: number; stock?: number | null | undefined }) {
  if (!stock) return <span className="quiet">不限</span>;
  const percent = Math.min(100, Math.floor((issued * 100) / stock));
  const left = count(Math.max(0, stock - issued));
  return (
    <div className="stock-bar">
      <Progress
        percent={percent}
        showInfo={false}
        size="small"
        strokeColor={percent >= NEARLY_GONE ? ink.clay : ink.leaf}
        aria-label={`已发 ${percent}%`}
      />
      <span>剩 {left}</span>
    </div>
  );
}
