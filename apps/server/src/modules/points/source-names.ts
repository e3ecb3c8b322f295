import { Injectable } from '@nestjs/common';
import { ENTRY_SOURCE_LABELS } from '@shuke/shared';
import { Database, type MemberId } from '../../platform/index.js';
import { StoreService } from '../store/index.js';
import type { Source } from './ledger.types.js';
import { SourceNamesRepository } from './source-names.repository.js';

/** A source as people know it: by the number on the receipt, the store, the name of the reward. */
export interface NamedSource extends Source {
  label?: string;
  orderNo?: string;
  storeName?: string;
}

/** Names the sources of one member's entries, in a bounded number of queries however many they are. */
@Injectable()
export class SourceNames {
  constructor(
    private readonly repository: SourceNamesRepository,
    private readonly stores: StoreService,
    private readonly database: Database,
  ) {}

  async of(
    memberId: MemberId,
    sources: readonly Source[],
  ): Promise<(source: Source) => NamedSource> {
    const idsOf = (type: Source['type']) => [
      ...new Set(sources.filter((source) => source.type === type).map(({ id }) => id)),
    ];
    const { repository, database } = this;
    const [orders, refunds, exchanges, campaigns, stores] = await Promise.all([
      repository.orders(database, idsOf('order')),
      repository.refunds(database, idsOf('refund')),
      repository.exchanges(database, memberId, idsOf('exchange')),
      repository.campaigns(database, idsOf('campaign')),
      this.stores.stores(),
    ]);
    const nameOf = (code: string | null) =>
      stores.find((store) => store.code === code)?.name ?? code;
    const named = (
      source: Source,
      label: string,
      at: { orderNo?: string; storeCode: string | null },
    ) => {
      const storeName = nameOf(at.storeCode);
      const { orderNo } = at;
      return { ...source, label, ...(orderNo && { orderNo }), ...(storeName && { storeName }) };
    };
    return (source) => {
      const label = ENTRY_SOURCE_LABELS[source.type];
      const order = orders.get(source.id) ?? refunds.get(source.id);
      if (order) return named(source, `${label} ${order.orderNo}`, order);
      const exchange = exchanges.get(source.id);
      if (exchange)
        return named(source, exchangeLabel(exchange), { storeCode: exchange.storeCode });
      if (source.type === 'import') return { ...source, label: `${label}（原编号 ${source.id}）` };
      const campaign = campaigns.get(source.id);
      return campaign ? { ...source, label: `${label} ${campaign}` } : { ...source };
    };
  }
}

function exchangeLabel({ reward, quantity }: { reward: string; quantity: number }): string {
  return quantity > 1 ? `兑换 ${reward} ×${quantity}` : `兑换 ${reward}`;
}
