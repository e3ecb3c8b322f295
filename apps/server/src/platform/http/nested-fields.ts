/** Fields that hold other things: objects, lists and maps. */
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, ValidateBy, ValidateNested } from 'class-validator';
import { field, isShowable, type Optional } from './fields.js';

type DtoClass = new () => object;

// Swagger takes a function for a lazy class only when the function's own name is `type`, so the
// fields below wrap the given one: without it the document refers to a schema without a name.

export function ObjectField(type: () => DtoClass, options: Optional = {}): PropertyDecorator {
  return field(
    options,
    { type: () => type() },
    ValidateBy(
      { name: 'isObject', validator: { validate: isPlainObject } },
      { message: '必须是对象' },
    ),
    ValidateNested(),
    Type(type),
  );
}

export function ListField(
  type: () => DtoClass,
  options: Optional & { min?: number; max?: number } = {},
): PropertyDecorator {
  const { min = 0, max = 1000 } = options;
  return field(
    options,
    { type: () => type(), isArray: true, minItems: min, maxItems: max },
    IsArray({ message: '必须是列表' }),
    ArrayMinSize(min, { message: `至少 ${min} 项` }),
    ArrayMaxSize(max, { message: `至多 ${max} 项` }),
    ValidateBy(
      {
        name: 'isObjectList',
        validator: { validate: (value) => Array.isArray(value) && value.every(isPlainObject) },
      },
      { message: '每一项必须是对象' },
    ),
    ValidateNested({ each: true }),
    Type(type),
  );
}

export function TextListField(
  options: Optional & {
    min?: number;
    max?: number;
    itemMax?: number;
    choices?: readonly string[];
  } = {},
): PropertyDecorator {
  const { min = 0, max = 100, itemMax = 64, choices } = options;
  const validate = (value: unknown) =>
    Array.isArray(value) &&
    value.every((item) => isShowable(item) && item.length >= 1 && item.length <= itemMax) &&
    (!choices || value.every((item) => choices.includes(item)));
  return field(
    options,
    {
      type: 'array',
      items: { type: 'string', maxLength: itemMax, ...(choices ? { enum: [...choices] } : {}) },
      minItems: min,
      maxItems: max,
    },
    IsArray({ message: '必须是列表' }),
    ArrayMinSize(min, { message: `至少 ${min} 项` }),
    ArrayMaxSize(max, { message: `至多 ${max} 项` }),
    ValidateBy({ name: 'isTextList', validator: { validate } }, { message: '有一项不对' }),
  );
}

/** A map of free names to values that the code checks itself. */
export function MapField(options: Optional & { values?: object } = {}): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: options.values ?? true },
    ValidateBy(
      { name: 'isObject', validator: { validate: isPlainObject } },
      { message: '必须是对象' },
    ),
  );
}

function isPlainObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
