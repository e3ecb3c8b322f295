/**
 * The product that the journeys use: a brand of its own with a few hundred members, in a folder of
 * its own, behind one origin as in the demo. It ends with the run.
 */
import { runSeed } from '../../tools/demo/seeding.mjs';
import { startGateway } from '../../tools/gateway.mjs';
import { Product } from '../../tools/product.mjs';
import { inRepository } from '../../tools/repository.mjs';

const BRAND_FILE = inRepository('tools/seed/qinghe.yaml');
const MEMBERS = 240;

export default async function start() {
  if (process.env.JOURNEY_BASE_URL) return undefined;
  const product = await Product.open({
    folder: '.shuke/journeys',
    profile: 'fast',
    brandFile: BRAND_FILE,
    onLoss: (error) => console.error(error.message),
  });
  product.forget();
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  const gateway = await startGateway({ ...product.places, port: 0 });
  const quiet = { count: () => undefined };
  await runSeed({ ...product.places, brandFile: BRAND_FILE, members: MEMBERS }, quiet);
  process.env.JOURNEY_BASE_URL = gateway.url;
  return async () => {
    await gateway.close();
    await product.end();
  };
}
