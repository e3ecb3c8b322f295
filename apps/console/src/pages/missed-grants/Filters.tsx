import {
  COUPON_SOURCE_LABELS,
  MISSED_GRANT_REASON_LABELS,
  MISSED_GRANT_REASONS,
} from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import { Select } from 'antd';
import { couponTemplatesQuery } from '../../api/lists';
import type { MissedGrantSearch } from '../../api/types';
import { UNASKED } from './words';

interface FiltersProps {
  search: MissedGrantSearch;
  onChange: (part: MissedGrantSearch) => void;
}

export function Filters({ search, onChange }: FiltersProps) {
  const { data: templates = [] } = useQuery(couponTemplatesQuery);
  return (
    <>
      <Select
        allowClear
        aria-label="券"
        placeholder="所有券"
        popupMatchSelectWidth={false}
        showSearch={{ optionFilterProp: 'label' }}
        value={search.templateCode ?? null}
        options={templates.map(({ code, name }) => ({ value: code, label: name }))}
        onChange={(templateCode) => onChange({ templateCode: templateCode ?? undefined })}
      />
      <Select
        allowClear
        aria-label="来源"
        placeholder="所有来源"
        popupMatchSelectWidth={false}
        value={search.source ?? null}
        options={UNASKED.map((value) => ({ value, label: COUPON_SOURCE_LABELS[value] }))}
        onChange={(source) => onChange({ source: source ?? undefined })}
      />
      <Select
        allowClear
        aria-label="原因"
        placeholder="所有原因"
        popupMatchSelectWidth={false}
        value={search.reason ?? null}
        options={MISSED_GRANT_REASONS.map((value) => ({
          value,
          label: MISSED_GRANT_REASON_LABELS[value],
        }))}
        onChange={(reason) => onChange({ reason: reason ?? undefined })}
      />
    </>
  );
}
