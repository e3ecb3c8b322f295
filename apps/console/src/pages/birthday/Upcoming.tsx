import type { BirthdayAutomation } from '../../api/types';
import { count, monthDay } from '../../ui/format';

/** Leaves room for the figure above the tallest bar. */
const TALLEST = 82;

/** How many birthdays each of the next days holds. */
export function Upcoming({ days }: { days: BirthdayAutomation['upcoming'] }) {
  const most = Math.max(1, ...days.map(({ members }) => members));
  const all = days.reduce((total, { members }) => total + members, 0);
  return (
    <section className="panel">
      <h2>接下来的生日</h2>
      <p className="quiet">
        {days.length} 天内共 {count(all)} 位会员过生日
      </p>
      <ol className="upcoming">
        {days.map(({ day, members }) => (
          <li key={day}>
            <div className="upcoming-bar">
              <span className="figures">{count(members)}</span>
              <i style={{ height: `${(members * TALLEST) / most}%` }} />
            </div>
            <small>{monthDay(day)}</small>
          </li>
        ))}
      </ol>
    </section>
  );
}
