import { useState } from 'react';
import { tell } from '../../../api/api-error';
import { memberApi } from '../../../api/member';
import type { Brand, Consent } from '../../../api/types';
import { toast } from '../../../platform';
import { loadBrand } from '../../../session/brand';
import { useResource } from '../../../ui';

export interface Privacy {
  brand: Brand;
  consents: Consent[];
}

/** The purposes that a member may give and withdraw here; `service` ends with the membership. */
export const optionalPurposes = ['marketing', 'profiling'] as const;

async function load(): Promise<Privacy> {
  const [brand, consents] = await Promise.all([loadBrand(), memberApi.consents()]);
  return { brand, consents: consents.items };
}

export function isGranted(consents: Consent[], purpose: string): boolean {
  return consents.find((consent) => consent.purpose === purpose)?.granted ?? false;
}

export function usePrivacy() {
  const resource = useResource(load);
  const [saving, setSaving] = useState(false);

  const record = async (purpose: string, version: string, granted: boolean) => {
    setSaving(true);
    try {
      await memberApi.recordConsent({ purpose, version, granted });
      toast(granted ? '已开启' : '已关闭');
    } catch (error) {
      toast(tell(error));
    }
    await resource.reload();
    setSaving(false);
  };
  return { resource, record, saving };
}
