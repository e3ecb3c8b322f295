import { useEffect, useRef } from 'react';
import { memberApi } from '../../api/member';
import type { BirthdayView, Brand, CouponOffer, Reward } from '../../api/types';
import { loadBrand } from '../../session/brand';
import { memberSession } from '../../session/member-session';
import { refreshPerson } from '../../session/refresh-person';
import { useResource } from '../../ui';
import { looksOpen } from '../../wording/offer';

export interface Home {
  brand: Brand;
  offers: CouponOffer[];
  rewards: Reward[];
  birthday: BirthdayView | undefined;
}

const shownOffers = 2;
const shownRewards = 6;

/** What only adorns the page may be missing; who can't be asked about is shown what is known. */
function softly<T>(asked: Promise<T>): Promise<T | undefined> {
  return asked.catch(() => undefined);
}

async function load(): Promise<Home> {
  const [brand, person] = await Promise.all([loadBrand(), softly(refreshPerson())]);
  if (person?.kind === 'signedOut') return { brand, offers: [], rewards: [], birthday: undefined };
  const [offers, rewards, birthday] = await Promise.all([
    softly(memberApi.couponCentre()),
    softly(memberApi.rewards()),
    person?.kind === 'member' ? softly(memberApi.birthday()) : undefined,
  ]);
  return {
    brand,
    offers: (offers?.items ?? []).filter(looksOpen).slice(0, shownOffers),
    rewards: (rewards?.items ?? []).slice(0, shownRewards),
    birthday,
  };
}

export function useHome() {
  const person = memberSession.usePerson();
  const standing = memberSession.useStanding();
  const resource = useResource(load);
  const { reload } = resource;
  const shownTo = useRef(standing);
  useEffect(() => {
    if (shownTo.current !== standing) reload();
    shownTo.current = standing;
  }, [standing, reload]);
  return { person, resource };
}
