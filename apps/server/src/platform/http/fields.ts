/**
 * Fields of requests and answers: each decorator is the class-validator rules and the OpenAPI
 * description of one kind of field. Unknown fields are refused by the validation pipe.
 */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform } from 'class-transformer';
import {
  IsBoolean,
  IsDefined,
  IsIn,
  IsInt,
  IsOptional,
  IsString,
  Matches,
  Max,
  MaxLength,
  Min,
  MinLength,
  ValidateBy,
} from 'class-validator';
import { type IdPrefix, isId } from '../ids.js';

export interface Optional {
  optional?: boolean;
  /** May also be null: answers, and requests in which null clears a value. */
  nullable?: boolean;
  description?: string;
}

export function field(
  options: Optional,
  api: Record<string, unknown>,
  ...rules: PropertyDecorator[]
): PropertyDecorator {
  const described = {
    required: !options.optional,
    ...(options.nullable ? { nullable: true } : {}),
    ...(options.description ? { description: options.description } : {}),
    ...api,
  } as ApiPropertyOptions;
  return applyDecorators(ApiProperty(described), ...presenceOf(options), ...rules);
}

/** A null for a field that has no null means that it is left out: no code behind the door meets it. */
function presenceOf({ optional, nullable }: Optional): PropertyDecorator[] {
  if (nullable) return [IsOptional()];
  if (!optional) return [IsDefined({ message: '必填' })];
  return [Transform(({ value }) => (value === null ? undefined : value)), IsOptional()];
}

/** Text that can be stored and shown: no control characters but tab and line ends, no half of a surrogate pair. */
const UNSHOWABLE = /(?![\t\n\r])\p{Cc}|\p{Cs}/u;

export function isShowable(value: unknown): value is string {
  return typeof value === 'string' && !UNSHOWABLE.test(value);
}

const Showable = () =>
  ValidateBy(
    { name: 'isShowable', validator: { validate: isShowable } },
    { message: '含有不能使用的字符' },
  );

export function TextField(
  options: Optional & { min?: number; max?: number; pattern?: RegExp; form?: string } = {},
): PropertyDecorator {
  const { min = 1, max = 255, pattern } = options;
  return field(
    options,
    {
      type: 'string',
      minLength: min,
      maxLength: max,
      ...(pattern ? { pattern: pattern.source } : {}),
    },
    IsString({ message: '必须是文字' }),
    MinLength(min, { message: `至少 ${min} 个字` }),
    MaxLength(max, { message: `至多 ${max} 个字` }),
    ...(pattern ? [Matches(pattern, { message: options.form ?? '格式不对' })] : [Showable()]),
  );
}

export function IntegerField(
  options: Optional & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = 2_000_000_000 } = options;
  return field(
    options,
    { type: 'integer', minimum: min, maximum: max },
    IsInt({ message: '必须是整数' }),
    Min(min, { message: `不能小于 ${min}` }),
    Max(max, { message: `不能大于 ${max}` }),
  );
}

/** Money in fen. */
export function FenField(options: Optional & { min?: number } = {}): PropertyDecorator {
  return IntegerField({ min: 0, max: 1_000_000_000, ...options });
}

export function PointsField(options: Optional & { min?: number } = {}): PropertyDecorator {
  return IntegerField({ min: 0, max: 1_000_000_000, ...options });
}

/** A decimal with at most `places` places. */
export function DecimalField(
  options: Optional & { min?: number; max?: number; places: number },
): PropertyDecorator {
  const { min = 0, max = 1_000_000, places } = options;
  const factor = 10 ** places;
  const fits = (value: unknown) =>
    typeof value === 'number' && Math.abs(Math.round(value * factor) - value * factor) < 1e-6;
  return field(
    options,
    { type: 'number', minimum: min, maximum: max },
    ValidateBy(
      { name: 'isDecimal', validator: { validate: fits } },
      { message: `至多 ${places} 位小数` },
    ),
    Min(min, { message: `不能小于 ${min}` }),
    Max(max, { message: `不能大于 ${max}` }),
  );
}

export function FlagField(options: Optional = {}): PropertyDecorator {
  return field(options, { type: 'boolean' }, IsBoolean({ message: '必须是 true 或 false' }));
}

const ISO_INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/;

/** An instant: ISO 8601 with offset or Z on the wire, a `Date` in the code. */
export function InstantField(options: Optional = {}): PropertyDecorator {
  const valid = (value: unknown) => value instanceof Date && isInDatabaseRange(value);
  return field(
    options,
    { type: 'string', format: 'date-time' },
    Transform(({ value }) =>
      typeof value === 'string' && ISO_INSTANT.test(value) ? new Date(value) : value,
    ),
    ValidateBy(
      { name: 'isInstant', validator: { validate: valid } },
      { message: '必须是带时区的 ISO 8601 时间' },
    ),
  );
}

function isInDatabaseRange(at: Date): boolean {
  const year = at.getUTCFullYear();
  return !Number.isNaN(at.getTime()) && year >= 1970 && year <= 9998;
}

/** A calendar day, `YYYY-MM-DD`. */
export function DayField(options: Optional = {}): PropertyDecorator {
  const valid = (value: unknown) =>
    typeof value === 'string' &&
    /^\d{4}-\d{2}-\d{2}$/.test(value) &&
    value >= '1900-01-01' &&
    new Date(`${value}T00:00:00Z`).toISOString().startsWith(value);
  const validate = (value: unknown) => {
    try {
      return valid(value);
    } catch {
      return false;
    }
  };
  return field(
    options,
    { type: 'string', format: 'date' },
    ValidateBy({ name: 'isDay', validator: { validate } }, { message: '必须是 YYYY-MM-DD 的日期' }),
  );
}

export function ChoiceField(choices: readonly string[], options: Optional = {}): PropertyDecorator {
  return field(
    options,
    { type: 'string', enum: [...choices] },
    IsIn([...choices], { message: `必须是 ${choices.join('、')} 之一` }),
  );
}

export function IdField(prefix: IdPrefix, options: Optional = {}): PropertyDecorator {
  const validate = (value: unknown) => isId(prefix, value);
  return field(
    options,
    { type: 'string', example: `${prefix}_01J0000000000000000000000A` },
    ValidateBy({ name: 'isId', validator: { validate } }, { message: '编号不对' }),
  );
}
