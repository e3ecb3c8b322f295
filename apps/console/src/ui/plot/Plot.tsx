import { type ReactNode, useEffect, useRef } from 'react';
import { Link } from 'react-router';
import { init, type PlotOption } from './engine';

/** `to` leads from the first cell to what stands behind the number. */
interface PlotRow {
  cells: [string, ...string[]];
  to?: string;
}

interface PlotProps {
  title: string;
  /** What the picture says, in one sentence. */
  summary: string;
  option: PlotOption;
  /** The same numbers as a table, for everyone who can't or won't read the picture. */
  table: { head: string[]; rows: PlotRow[] };
  height?: number;
  onPick?: (name: string) => void;
  children?: ReactNode;
}

export function Plot({ title, summary, option, table, height = 260, onPick, children }: PlotProps) {
  return (
    <figure className="plot panel">
      <figcaption>
        <h2>{title}</h2>
        <p>{summary}</p>
      </figcaption>
      <Picture option={option} height={height} label={`${title}：${summary}`} onPick={onPick} />
      {children}
      <NumbersTable title={title} {...table} />
    </figure>
  );
}

function NumbersTable({ title, head, rows }: PlotProps['table'] & { title: string }) {
  return (
    <details className="plot-table">
      <summary>看表格</summary>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard */}
      <section className="plot-scroll" tabIndex={0} aria-label={`${title}的数字`}>
        <table>
          <thead>
            <tr>
              {head.map((text) => (
                <th key={text} scope="col">
                  {text}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ cells: [first, ...others], to }) => (
              <tr key={first}>
                <th scope="row">{to ? <Link to={to}>{first}</Link> : first}</th>
                {others.map((text, at) => (
                  <td key={head[at + 1]}>{text}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </details>
  );
}

function Picture({
  option,
  height,
  label,
  onPick,
}: Pick<PlotProps, 'option' | 'height' | 'onPick'> & { label: string }) {
  const host = useRef<HTMLDivElement>(null);
  const pick = useRef(onPick);
  pick.current = onPick;
  useEffect(() => {
    if (!host.current) return;
    const chart = init(host.current);
    chart.setOption(option);
    chart.on('click', ({ name }) => pick.current?.(name));
    const resized = new ResizeObserver(() => chart.resize());
    resized.observe(host.current);
    return () => {
      resized.disconnect();
      chart.dispose();
    };
  }, [option]);
  return <div ref={host} role="img" aria-label={label} style={{ height }} />;
}
