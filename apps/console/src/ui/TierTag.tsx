import { useQuery } from '@tanstack/react-query';
import { tiersQuery } from '../api/lists';
import type { TierName } from '../api/types';

/** The name of a tier in the colours of its card. */
export function TierTag({ tier }: { tier: TierName }) {
  const face = useQuery(tiersQuery).data?.find(({ code }) => code === tier.code)?.cardFace;
  const colors = face && {
    background: `linear-gradient(120deg, ${face.from}, ${face.to})`,
    color: face.text,
  };
  return (
    <span className="tier-tag" style={colors}>
      {tier.name}
    </span>
  );
}
