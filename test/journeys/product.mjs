/**
 * The product that the journeys use: a brand of its own with a few hundred members, behind one
 * origin as in the demo. Each run has a folder of its own, so that two runs on one machine don't
 * take the ground from under each other; it goes with the run.
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
    folder: `.shuke/journeys/${process.pid}`,
    profile: 'fast',
    brandFile: BRAND_FILE,
    onLoss: (error) => console.error(error.message),
  });
  let gateway;
  const end = async () => {
    await gateway?.close();
    await product.end();
    product.forget();
  };
  try {
    gateway = await bringUp(product);
    process.env.JOURNEY_BASE_URL = gateway.url;
  } catch (error) {
    await end();
    throw error;
  }
  return end;
}

async function bringUp(product) {
  await product.startDatabase();
  await product.applyBrand();
  await product.startServer();
  const quiet = { count: () => undefined };
  await runSeed({ ...product.places, brandFile: BRAND_FILE, members: MEMBERS }, quiet);
  return startGateway({ ...product.places, port: 0 });
}
