/** The brand's public face: asked once per start, and remembered for a start without network. */
import { memberApi } from '../api/member';
import type { Brand } from '../api/types';
import { recall, remember } from '../platform';
import { createStore } from '../store';

const brand = createStore<Brand | undefined>(recall<Brand>('brand'));
let asked: Promise<Brand> | undefined;

async function ask(): Promise<Brand> {
  const answer = await memberApi.brand();
  remember('brand', answer);
  brand.set(answer);
  return answer;
}

export const knownBrand = brand.get;
export const useBrand = brand.use;

export function loadBrand(): Promise<Brand> {
  asked ??= ask().catch((error: unknown) => {
    asked = undefined;
    const remembered = knownBrand();
    if (remembered) return remembered;
    throw error;
  });
  return asked;
}
