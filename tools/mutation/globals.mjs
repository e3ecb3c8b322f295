/** Stands for @jest/globals, which speaks only inside Jest. */
export const { describe, expect, it, test } = globalThis;
