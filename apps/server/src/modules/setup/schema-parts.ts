/** What the schemas of the brand file are put together from. */
export const code = { type: 'string', pattern: '^[A-Za-z0-9_-]{1,32}$' };
export const text = (maxLength: number) => ({ type: 'string', minLength: 1, maxLength });
export const whole = (minimum = 0, maximum = 1_000_000_000) => ({
  type: 'integer',
  minimum,
  maximum,
});
export const percent = (minimum: number, maximum: number) => whole(minimum, maximum);
export const object = (required: string[], properties: object) => ({
  type: 'object',
  additionalProperties: false,
  required,
  properties,
});
export const list = (items: object, minItems = 0) => ({ type: 'array', items, minItems });
export const colour = { type: 'string', pattern: '^#[0-9a-fA-F]{6}$' };

export const day = { type: 'string', pattern: '^\\d{4}-\\d{2}-\\d{2}$' };
