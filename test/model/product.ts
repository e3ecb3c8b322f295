/** The product as a story's other side: the whole server on a database. */
import { startApp, type TestApp } from '../support/app.js';
import type { ModelBrand } from './brand.js';
import { brandFile, brandWithOwners } from './brand-file.js';
import { ProductMember } from './product-member.js';

/** One server, on which any number of stories is told, one after the other. */
export class Product {
  private stories = 0;

  private constructor(readonly app: TestApp) {}

  static async start(): Promise<Product> {
    // Each query remembers where it was asked, and Jest would have it remember a hundred callers.
    Error.stackTraceLimit = 5;
    return new Product(await startApp({ brand: brandWithOwners() }));
  }

  close(): Promise<void> {
    return this.app.close();
  }

  /** A brand of its own, with stock that nobody has touched, and a member who has just joined. */
  async newStory(brand: ModelBrand): Promise<ProductMember> {
    this.stories += 1;
    this.app.clock.moveTo(brand.startsAt);
    await this.app.applyBrand(brandFile(brand, this.stories));
    return ProductMember.join(this.app, this.stories, brand);
  }
}
