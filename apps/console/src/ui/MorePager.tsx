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
        已显示 {count(shown)} {total === undefined ? '条' : `/ ${count(total)}`}
        {query.hasNextPage && '，表头的排序在已显示的行内'}
      </span>
      {query.hasNextPage && (
        <Button loading={query.isFetchingNextPage} onClick={() => query.fetchNextPage()}>
          再看一些
        </Button>
      )}
    </div>
  );
}
