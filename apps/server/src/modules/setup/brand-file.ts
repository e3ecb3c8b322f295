import { Ajv, type ErrorObject } from 'ajv';
import { isMap, isScalar, LineCounter, type Node, parseDocument } from 'yaml';
import type { BrandSettings, GrowthSettings, PointsSettings } from '../brand/index.js';
import type { TemplateInput } from '../coupon/index.js';
import type { MessageTemplateInput } from '../message/index.js';
import type { RewardInput } from '../reward/index.js';
import type { ApiKeySetup, StaffSetup } from '../staff/index.js';
import type { Store } from '../store/index.js';
import type { Tier, TierBenefits } from '../tier/index.js';
import { settingsFaults } from './brand-checks.js';
import { BRAND_FILE_SCHEMA } from './brand-file.schema.js';
import { unknownNames } from './brand-names.rules.js';

export interface BrandFile {
  brand: { name: string; timeZone: string; privacy?: { version: string; text: string } };
  points: Partial<PointsSettings> & Pick<PointsSettings, 'rate'>;
  tierPolicy?: Partial<BrandSettings['tierPolicy']>;
  growth?: Partial<GrowthSettings> & Pick<GrowthSettings, 'perYuan'>;
  tiers: (Omit<Tier, 'cardFace' | 'benefits'> & {
    cardFace?: Tier['cardFace'];
    benefits?: Partial<TierBenefits>;
  })[];
  stores: (Omit<Store, 'address' | 'tags'> & { address?: string; tags?: string[] })[];
  staff?: StaffSetup[];
  apiKeys?: ApiKeySetup[];
  couponTemplates?: TemplateInput[];
  rewards?: RewardInput[];
  birthday?: Partial<BrandSettings['birthday']>;
  welcome?: { coupon?: string };
  marketing?: Partial<BrandSettings['marketing']>;
  memberPrice?: BrandSettings['memberPrice'];
  coupons?: Partial<BrandSettings['coupons']>;
  expiryNotices?: Partial<BrandSettings['expiryNotices']>;
  spendGifts?: BrandSettings['spendGifts'];
  messageTemplates?: MessageTemplateInput[];
}

export interface BrandFileProblem {
  line: number;
  path: string;
  message: string;
}

/** Carries every problem of a file, each with line and path. */
export class BrandFileError extends Error {
  constructor(readonly problems: BrandFileProblem[]) {
    super(problems.map((one) => `line ${one.line}: ${one.path || '/'}: ${one.message}`).join('\n'));
  }
}

const checkShape = new Ajv({ allErrors: true, strict: false }).compile(BRAND_FILE_SCHEMA);

/** A brand file that is sound in itself; whether its limits suit what members hold is decided on applying. */
export class ParsedBrandFile {
  private readonly lines = new LineCounter();
  private readonly document;
  readonly content: BrandFile;

  constructor(source: string) {
    this.document = parseDocument(source, { lineCounter: this.lines, uniqueKeys: true });
    const [broken] = this.document.errors;
    if (broken)
      throw new BrandFileError([
        { line: broken.linePos?.[0].line ?? 1, path: '', message: broken.code },
      ]);
    const content: unknown = this.document.toJS();
    if (!checkShape(content)) {
      // What a condition asks for is told by the field that lacks it.
      const errors = (checkShape.errors ?? []).filter(({ keyword }) => keyword !== 'if');
      throw new BrandFileError(errors.map((error) => this.shapeProblem(error)));
    }
    this.content = content as unknown as BrandFile;
    const problems = [
      ...this.doubles(),
      ...unknownNames(this.content).map(({ path, message }) => this.problem(path, message)),
      ...settingsFaults(this.content).map(({ path, message }) => this.problem(path, message)),
      ...this.badZone(),
    ];
    if (problems.length) throw new BrandFileError(problems);
  }

  problem(path: (string | number)[], message: string): BrandFileProblem {
    return { line: this.lineOf(path), path: `/${path.join('/')}`, message };
  }

  private shapeProblem(error: ErrorObject): BrandFileProblem {
    const extra = error.params.additionalProperty as string | undefined;
    const path = error.instancePath
      .split('/')
      .slice(1)
      .map((part) => (/^\d+$/.test(part) ? Number(part) : part));
    return this.problem(
      extra ? [...path, extra] : path,
      extra ? 'is no field of the brand file' : messageOf(error),
    );
  }

  private lineOf(path: (string | number)[]): number {
    for (let length = path.length; length >= 0; length--) {
      const node = this.keyNode(path.slice(0, length));
      if (node?.range) return this.lines.linePos(node.range[0]).line;
    }
    return 1;
  }

  /** The key of the last step where it is a map's, so that a line names the field and not its value. */
  private keyNode(path: (string | number)[]): Node | undefined {
    const parent = path.length ? this.document.getIn(path.slice(0, -1), true) : undefined;
    const last = path.at(-1);
    if (isMap(parent)) {
      const pair = parent.items.find((item) => isScalar(item.key) && item.key.value === last);
      if (pair) return pair.key as Node;
    }
    return this.document.getIn(path, true) as Node | undefined;
  }

  private doubles(): BrandFileProblem[] {
    const {
      tiers,
      stores,
      staff = [],
      apiKeys = [],
      couponTemplates = [],
      rewards = [],
    } = this.content;
    const named: Record<string, string[]> = {
      tiers: tiers.map((one) => one.code),
      stores: stores.map((one) => one.code),
      staff: staff.map((one) => one.code),
      apiKeys: apiKeys.map((one) => one.id),
      couponTemplates: couponTemplates.map((one) => one.code),
      rewards: rewards.map((one) => one.code),
    };
    return Object.entries(named).flatMap(([section, codes]) =>
      codes.flatMap((code, i) =>
        codes.indexOf(code) < i ? [this.problem([section, i], `${code} is named twice`)] : [],
      ),
    );
  }

  private badZone(): BrandFileProblem[] {
    try {
      new Intl.DateTimeFormat('en', { timeZone: this.content.brand.timeZone });
      return [];
    } catch {
      return [this.problem(['brand', 'timeZone'], 'is no time zone')];
    }
  }
}

function messageOf({ keyword, message = 'is wrong' }: ErrorObject): string {
  return keyword === 'false schema' ? 'does not belong to this kind' : message;
}
