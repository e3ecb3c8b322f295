import { Link } from 'react-router';
import type { CouponImport } from '../../api/types';
import { count } from '../../ui/format';
import { Reasons } from '../../ui/imports/Reasons';
import { StatCard } from '../../ui/StatCard';
import { shortOf } from './words';

type Found = NonNullable<CouponImport['findings']>;

export function Findings({
  findings,
  granted,
}: {
  findings: Found;
  granted: CouponImport['granted'];
}) {
  const { rows, valid, members, known, rejected, templates, reasons } = findings;
  const asked = templates.filter(({ coupons }) => coupons > 0);
  return (
    <>
      <div className="stat-grid">
        <StatCard label="文件里的行" value={count(rows)} note="不算列名和空行" />
        <StatCard label="可以导入的券" value={count(valid)} note={`${count(members)} 位会员`} />
        <StatCard label="已发出" value={count(granted.coupons)} note="在会员的券包里" />
        <StatCard label="以前已导入" value={count(known)} note="编号和内容都一样，跳过" />
        <StatCard label="被拒绝" value={count(rejected)} note="原因见下表，逐行见拒绝清单" />
      </div>
      <div className="stack">
        {asked.length > 0 && <Templates templates={asked} />}
        {reasons.length > 0 && <Reasons reasons={reasons} />}
      </div>
    </>
  );
}

function Templates({ templates }: Pick<Found, 'templates'>) {
  return (
    <section className="panel" aria-label="按券模板">
      <h2>按券模板</h2>
      <dl className="numbers">
        {templates.map((one) => (
          <div key={one.templateCode}>
            <dt>
              <Link to={`/coupon-templates/${one.templateCode}`}>{one.templateName}</Link>
            </dt>
            <dd>{`${count(one.coupons)} 张${stockText(one)}`}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

function stockText(one: Found['templates'][number]): string {
  if (one.left === null) return '，库存不限';
  const short = shortOf(one);
  const left = `，检查时剩 ${count(one.left)} 张`;
  return short === 0 ? left : `${left}，差 ${count(short)} 张`;
}
