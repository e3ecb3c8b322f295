import { type ArgumentMetadata, ValidationPipe } from '@nestjs/common';
import { plainToInstance } from 'class-transformer';
import {
  getMetadataStorage,
  type ValidationError,
  type ValidatorOptions,
  validateSync,
} from 'class-validator';
import { AppError, type FieldProblem, invalidField } from '../app-error.js';

const RULES = {
  whitelist: true,
  forbidNonWhitelisted: true,
  forbidUnknownValues: true,
  stopAtFirstError: true,
};

/** Ids, codes and numbers: what can stand in a path of ours. Nothing else was ever given a name. */
const PATH_NAME = /^[\x21-\x7e]{1,100}$/;

/** No request of ours nests deeper; the checks recurse, and a few thousand levels would end their stack. */
const LEVELS = 32;

rememberRules();

/**
 * class-validator goes through the rules of all classes for each object that it checks. Rules are
 * written when classes are loaded, before anything is checked, so what it found stays true.
 */
function rememberRules(): void {
  const storage = getMetadataStorage();
  const find = storage.getTargetValidationMetadatas.bind(storage);
  const known = new Map<object, Map<string, ReturnType<typeof find>>>();
  storage.getTargetValidationMetadatas = (target, schema, always, strictGroups, groups) => {
    const isPlain = !always && !strictGroups && !groups?.length;
    const ofClass = known.get(target) ?? new Map<string, ReturnType<typeof find>>();
    const found = isPlain ? ofClass.get(schema ?? '') : undefined;
    if (found) return found;
    const rules = find(target, schema, always, strictGroups, groups);
    if (isPlain) known.set(target, ofClass.set(schema ?? '', rules));
    return rules;
  };
}

class DoorPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'param' && typeof value === 'string' && !PATH_NAME.test(value)) {
      throw new AppError('NOT_FOUND');
    }
    if (metadata.type === 'body') refuseTooDeep(value);
    return super.transform(value, metadata);
  }

  /** No rule of ours waits for anything. */
  protected override validate(object: object, rules: ValidatorOptions): ValidationError[] {
    return validateSync(object, rules);
  }
}

function refuseTooDeep(body: unknown): void {
  if (isDeeper(body, LEVELS)) throw invalidField('', '嵌套层数太多', 'TOO_DEEP');
}

function isDeeper(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) return false;
  return levels === 0 || Object.values(value).some((inner) => isDeeper(inner, levels - 1));
}

/** Bodies and queries are checked by their DTO class; unknown fields are refused by name. */
export function validationPipe(): ValidationPipe {
  return new DoorPipe({
    ...RULES,
    transform: true,
    validationError: { target: false, value: false },
    exceptionFactory: (errors) =>
      new AppError('INVALID_INPUT', { errors: errors.flatMap((error) => problemsOf(error)) }),
  });
}

/** The same check for bodies that do not come as one JSON document (lines of a batch). */
export function checkBody<T extends object>(Dto: new () => T, body: unknown): T {
  refuseTooDeep(body);
  const instance = plainToInstance(Dto, body);
  const errors =
    typeof instance === 'object' && instance !== null && !Array.isArray(instance)
      ? validateSync(instance, RULES)
      : null;
  if (errors === null)
    throw new AppError('INVALID_INPUT', {
      errors: [{ path: '', code: 'NOT_AN_OBJECT', message: '必须是对象' }],
    });
  if (errors.length)
    throw new AppError('INVALID_INPUT', { errors: errors.flatMap((error) => problemsOf(error)) });
  return instance;
}

function problemsOf(error: ValidationError, parent = ''): FieldProblem[] {
  const path = pathOf(parent, error.property);
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    path,
    code: codeOf(rule),
    message: rule === 'whitelistValidation' ? '没有这个字段' : message,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function pathOf(parent: string, property: string): string {
  if (/^\d+$/.test(property)) return `${parent}[${property}]`;
  return parent ? `${parent}.${property}` : property;
}

function codeOf(rule: string): string {
  if (rule === 'whitelistValidation') return 'UNKNOWN_FIELD';
  if (rule === 'isDefined') return 'REQUIRED';
  return rule.replace(/([a-z])([A-Z])/g, '$1_$2').toUpperCase();
}
