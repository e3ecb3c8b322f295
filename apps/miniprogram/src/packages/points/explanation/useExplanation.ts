import { useCallback, useState } from 'react';
import { memberApi } from '../../../api/member';
import { useResource } from '../../../ui';
import { today } from '../../../wording/day';

export function useExplanation() {
  const [day, choose] = useState(today);
  const explanation = useResource(useCallback(() => memberApi.pointsExplanation(day), [day]));
  return { day, choose, explanation };
}
