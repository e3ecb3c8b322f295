import { Button } from 'antd';
import { count } from './format';

interface MorePagerProps {
  query: { hasNextPage: boolean; isFetchingNextPage: boolean; fetchNextPage: () => unknown };
  shown: number;
  total?: number | undefined;
}

/** Cursor paging: what is loaded stays, the next page comes below it. */
export function MorePager({ query, shown, total }: MorePagerProps) {
  if (shown === 0) return null;
  return (
    <div className="more-pager">
      <span>
        {total === undefined
          ? `已显示 ${count(shown)} 条`
          : `已显示 ${count(shown)} / ${count(total)}`}
      </span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </div>
  );
}
