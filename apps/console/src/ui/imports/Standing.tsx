import { useQuery } from '@tanstack/react-query';
import { Alert, Progress } from 'antd';
import type { ReactNode } from 'react';
import { type AnyImport, importTaskQuery } from '../../api/imports';
import { count } from '../format';
import { sentenceOf } from '../taskWords';

/** How a kind of import calls what it does. */
export interface ImportWords {
  /** While it is granted: `正在入账`. */
  working: string;
  /** Nothing has been touched: `还没有动任何积分`. */
  untouched: string;
  /** What has been granted of one that was stopped; null: nothing. */
  kept: string | null;
}

/** Where it stands, and what comes next. */
export function Standing({ one, words }: { one: AnyImport; words: ImportWords }) {
  switch (one.state) {
    case 'uploading':
      return (
        <Said title={`已收到 ${count(one.lines)} 行，还没有传完`}>
          上传在右下角继续。如果刷新或关闭过页面，请重新上传这个文件；没传完的不会导入。
        </Said>
      );
    case 'checking':
      return <Working one={one} title="正在检查" />;
    case 'importing':
      return <Working one={one} title={words.working} />;
    case 'checked':
      return (
        <Said title={`检查完了，${words.untouched}`}>
          {one.findings?.valid
            ? '看清下面的数字，再点「确认导入」。'
            : '没有一行可以导入：改好文件再上传一次。'}
        </Said>
      );
    case 'stopped':
      return <Stopped one={one} kept={words.kept} />;
    case 'expired':
      return <Said title="已失效">上传的内容只保留 30 天，已经清理；要导入请重新上传。</Said>;
    default:
      return null;
  }
}

function Said({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="panel import-standing">
      <h2>{title}</h2>
      <p className="quiet">{children}</p>
    </section>
  );
}

function Working({ one, title }: { one: AnyImport; title: string }) {
  const { data: task } = useQuery(importTaskQuery(one));
  const percent = task?.total ? Math.min(99, Math.floor((task.done * 100) / task.total)) : 0;
  return (
    <section className="panel import-standing" aria-live="polite">
      <h2>{title}</h2>
      <Progress percent={percent} aria-label={title} />
      <p className="quiet">{task ? `${sentenceOf(task)}；` : ''}可以离开这一页，也可以关掉浏览器</p>
    </section>
  );
}

function Stopped({ one, kept }: { one: AnyImport; kept: string | null }) {
  const { data: task } = useQuery(importTaskQuery(one));
  return (
    <Alert
      type="warning"
      showIcon
      className="import-standing"
      title={task?.failure ?? '已停下'}
      description={kept ? `${kept}；点「继续」从停下的地方接着做。` : '点「继续」接着做。'}
    />
  );
}
