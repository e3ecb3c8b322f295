import {
  MISSED_GRANT_STATE_LABELS,
  MISSED_GRANT_STATES,
  type MissedGrantState,
} from '@shuke/shared';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { App, Segmented } from 'antd';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useMay } from '../../access';
import { sentenceOf } from '../../api/errors';
import { keys } from '../../api/keys';
import { missedGrantsQuery, retryMissedGrant } from '../../api/missedGrants';
import type { MissedGrant, MissedGrantSearch } from '../../api/types';
import { DataTable } from '../../ui/DataTable';
import { MorePager } from '../../ui/MorePager';
import { PageHeader } from '../../ui/PageHeader';
import { CloseForm } from './CloseForm';
import { endedColumns, openColumns } from './columns';
import { Empty } from './Empty';
import { Filters } from './Filters';
import { WaitingTemplates } from './Waiting';
import { searchOf } from './words';

export default function MissedGrantList() {
  const [params, setParams] = useSearchParams();
  const search = searchOf(params);
  const { state } = search;
  const missed = useInfiniteQuery(missedGrantsQuery(search));
  const [closing, setClosing] = useState<MissedGrant | null>(null);
  const retrying = useRetry();
  const mayRetry = useMay('missed-grant.retry');
  const rows = missed.data?.pages.flatMap(({ items }) => items);
  const change = (part: MissedGrantSearch) => {
    const all = Object.entries({ ...search, ...part });
    setParams(Object.fromEntries(all.filter(([, value]) => value)), { replace: true });
  };
  const acts = mayRetry
    ? { onRetry: retrying.mutate, onClose: setClosing, busy: retrying.variables?.id }
    : undefined;
  const filtered = Boolean(search.templateCode || search.reason || search.source);
  return (
    <>
      <PageHeader
        title="未发出的券"
        lead="该发而没有发出的券：一张都不会悄悄漏掉，补货后在这里补发"
        actions={<States state={state} onChange={(next) => change({ state: next })} />}
      />
      {state === 'open' && <WaitingTemplates />}
      <DataTable
        caption="未发出的券"
        columns={state === 'open' ? openColumns(acts) : endedColumns}
        rows={rows}
        rowKey={({ id }) => id}
        error={missed.error}
        onRetry={missed.refetch}
        filters={<Filters search={search} onChange={change} />}
        pager={<MorePager query={missed} shown={rows?.length ?? 0} />}
        empty={<Empty state={state} filtered={filtered} />}
      />
      {closing && <CloseForm missed={closing} onClose={() => setClosing(null)} />}
    </>
  );
}

function States(props: { state: MissedGrantState; onChange: (state: MissedGrantState) => void }) {
  return (
    <Segmented<MissedGrantState>
      aria-label="状态"
      value={props.state}
      options={MISSED_GRANT_STATES.map((value) => ({
        value,
        label: MISSED_GRANT_STATE_LABELS[value],
      }))}
      onChange={props.onChange}
    />
  );
}

function useRetry() {
  const cache = useQueryClient();
  const { message } = App.useApp();
  return useMutation({
    mutationFn: ({ id }: MissedGrant) => retryMissedGrant(id),
    onSuccess: ({ state, note }) => {
      if (state === 'granted') message.success('已补发');
      else message.info(note ?? '这张券已不用补发');
    },
    onError: (error) => message.error(sentenceOf(error)),
    onSettled: () => cache.invalidateQueries({ queryKey: keys.allMissedGrants }),
  });
}
