import type { Staff } from '../../api/types';
import { recall, remember } from '../../platform';
import { createStore } from '../../store';

const chosen = createStore<string | undefined>(recall<string>('storeCode'));

/** The store in which this clerk works today: the one chosen last, or their first. */
export function useStoreChoice(staff: Staff | undefined) {
  const code = chosen.use();
  const stores = staff?.stores ?? [];
  const store = stores.find((each) => each.code === code) ?? stores[0];
  const choose = (next: string) => {
    remember('storeCode', next);
    chosen.set(next);
  };
  return { store, stores, choose };
}
