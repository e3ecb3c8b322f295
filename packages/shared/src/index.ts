export * from './arithmetic.js';
export * from './errors.js';
export * from './permissions.js';
export * from './values.js';
export * from './words.js';
