import {
  infiniteQueryOptions,
  keepPreviousData,
  queryOptions,
  skipToken,
} from '@tanstack/react-query';
import { answerOf, api } from './client';
import { keys } from './keys';
import type { MemberPage, MemberRow, MemberSearch, Page } from './types';

const PAGE = 20;
const EXPORT_PAGE = 100;
export const EXPORT_AT_MOST = 5_000;

function searchMembers(search: MemberSearch, limit: number, cursor?: string): Promise<MemberPage> {
  return answerOf(
    api.POST('/api/console/v1/members/search', {
      body: { ...search, limit, ...(cursor && { cursor }) },
    }),
  );
}

export const membersQuery = (search: MemberSearch) =>
  infiniteQueryOptions({
    queryKey: keys.members(search),
    queryFn: ({ pageParam }) => searchMembers(search, PAGE, pageParam),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  });

/** Every member the search finds, page by page, at most EXPORT_AT_MOST. */
export async function allMembers(
  search: MemberSearch,
  report: (done: number, total: number) => void,
): Promise<MemberRow[]> {
  const rows: MemberRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchMembers(search, EXPORT_PAGE, cursor);
    rows.push(...page.items);
    cursor = page.nextCursor ?? undefined;
    report(rows.length, Math.min(page.total, EXPORT_AT_MOST));
  } while (cursor && rows.length < EXPORT_AT_MOST);
  return rows.slice(0, EXPORT_AT_MOST);
}

export const memberQuery = (memberNo: string) =>
  queryOptions({
    queryKey: keys.member(memberNo),
    queryFn: () =>
      answerOf(api.GET('/api/console/v1/members/{memberNo}', { params: { path: { memberNo } } })),
  });

type PartParams = {
  params: { path: { memberNo: string }; query: { limit: number; cursor: string | undefined } };
};

export type PartQuery<Item> = ReturnType<typeof partQuery<Item>>;

/** What hangs on a member, newest first, a page at a time. */
function partQuery<Item>(
  memberNo: string,
  part: string,
  read: (params: PartParams) => Promise<Page<Item>>,
) {
  return infiniteQueryOptions({
    queryKey: keys.member(memberNo, part),
    queryFn: ({ pageParam }) =>
      read({ params: { path: { memberNo }, query: { limit: PAGE, cursor: pageParam } } }),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ nextCursor }) => nextCursor ?? undefined,
  });
}

export const entriesQuery = (memberNo: string) =>
  partQuery(memberNo, 'entries', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/points/entries', params)),
  );
export const growthQuery = (memberNo: string) =>
  partQuery(memberNo, 'growth', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/growth/entries', params)),
  );
export const couponsQuery = (memberNo: string) =>
  partQuery(memberNo, 'coupons', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/coupons', params)),
  );
export const pointsTransfersQuery = (memberNo: string) =>
  partQuery(memberNo, 'points-transfers', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/points/transfers', params)),
  );
export const couponTransfersQuery = (memberNo: string) =>
  partQuery(memberNo, 'coupon-transfers', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/coupon-transfers', params)),
  );
export const ordersQuery = (memberNo: string) =>
  partQuery(memberNo, 'orders', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/orders', params)),
  );
export const deliveriesQuery = (memberNo: string) =>
  partQuery(memberNo, 'deliveries', (params) =>
    answerOf(api.GET('/api/console/v1/members/{memberNo}/deliveries', params)),
  );

/** An opened entry; asked for while `id` is not null. */
export const entryQuery = (memberNo: string, id: string | null) =>
  queryOptions({
    queryKey: keys.member(memberNo, `entry ${id}`),
    queryFn: id
      ? () =>
          answerOf(
            api.GET('/api/console/v1/members/{memberNo}/points/entries/{id}', {
              params: { path: { memberNo, id } },
            }),
          )
      : skipToken,
  });

/** Why the balance was what it was at the end of a day; now, without one. */
export const explanationQuery = (memberNo: string, at: string | undefined) =>
  queryOptions({
    queryKey: keys.member(memberNo, `explanation ${at}`),
    queryFn: () =>
      answerOf(
        api.GET('/api/console/v1/members/{memberNo}/points/explanation', {
          params: { path: { memberNo }, query: { at } },
        }),
      ),
  });

export const statementQuery = (memberNo: string, period: { from: string; to: string }) =>
  queryOptions({
    queryKey: keys.member(memberNo, `statement ${period.from} ${period.to}`),
    queryFn: () =>
      answerOf(
        api.GET('/api/console/v1/members/{memberNo}/points/statement', {
          params: { path: { memberNo }, query: period },
        }),
      ),
  });

export const voidCoupon = (memberNo: string, id: string, reason: string) =>
  answerOf(
    api.POST('/api/console/v1/members/{memberNo}/coupons/{id}/void', {
      params: { path: { memberNo, id } },
      body: { reason },
    }),
  );
