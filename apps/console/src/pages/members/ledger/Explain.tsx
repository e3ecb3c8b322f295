import { useQuery } from '@tanstack/react-query';
import { DatePicker } from 'antd';
import dayjs from 'dayjs';
import { useState } from 'react';
import { explanationQuery } from '../../../api/members';
import type { PointsExplanation } from '../../../api/types';
import { DataTable } from '../../../ui/DataTable';
import { EmptyState } from '../../../ui/EmptyState';
import { count, signed, timeOf } from '../../../ui/format';
import { Refused } from '../../../ui/Refused';
import { Waiting } from '../../../ui/Waiting';
import { partColumns, sourceText } from './columns';

const DAY = 'YYYY-MM-DD';

/** "Why is my balance 340 on 3 May?": every point by lot, order and rule, adding up to it. */
export function Explain({ memberNo }: { memberNo: string }) {
  const [day, setDay] = useState<string | undefined>();
  const { data, error, refetch } = useQuery(explanationQuery(memberNo, day));
  return (
    <>
      <section className="panel ledger-asked">
        <label htmlFor="explained-day">哪一天结束时的余额</label>
        <DatePicker
          id="explained-day"
          placeholder="现在"
          value={day ? dayjs(day) : null}
          disabledDate={(date) => date.isAfter(dayjs(), 'day')}
          onChange={(date) => setDay(date?.format(DAY))}
        />
      </section>
      {error && <Refused error={error} onRetry={refetch} />}
      {!data && !error && <Waiting label="正在解释余额" rows={6} />}
      {data && <Told explanation={data} />}
    </>
  );
}

function Told({ explanation }: { explanation: PointsExplanation }) {
  const { parts, debts, debt } = explanation;
  return (
    <>
      <Sum explanation={explanation} />
      {debt > 0 && (
        <section className="panel">
          <h2>欠 {count(debt)} 分，来自</h2>
          <ul className="entry-lots">
            {debts.map((one) => (
              <li key={one.entry}>
                <span>
                  {one.reasonLabel} · {sourceText(one)}
                  <small>{timeOf(one.occurredAt)}</small>
                </span>
                <strong>−{count(one.points)}</strong>
              </li>
            ))}
          </ul>
        </section>
      )}
      <DataTable
        caption="积分构成"
        columns={partColumns}
        rows={parts}
        rowKey={({ lot }) => lot}
        empty={<EmptyState title="当时没有积分" next="换一个日期，或看看积分流水。" />}
      />
    </>
  );
}

function Sum({ explanation }: { explanation: PointsExplanation }) {
  const { at, balance, available, pending, held, debt, reportedLater } = explanation;
  return (
    <section className="panel ledger-sum" aria-label="余额">
      <p>
        <strong>{count(balance)}</strong>
        <span>
          = 可用 {count(available)} + 待生效 {count(pending)}
          {debt > 0 && ` − 欠 ${count(debt)}`}
        </span>
      </p>
      <small className="quiet">
        {timeOf(at)} 的余额，按当时已经记账的计算
        {held > 0 && `；可用中有 ${count(held)} 分被占用`}
      </small>
      {reportedLater.entries > 0 && (
        <p className="attention">
          此前发生、之后才记账的还有 {count(reportedLater.entries)} 笔，共{' '}
          {signed(reportedLater.points)} 分：当时的余额里没有。
        </p>
      )}
    </section>
  );
}
