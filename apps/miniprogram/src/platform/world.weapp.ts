export type World = 'customer' | 'clerk';

/** On a phone one person is one WeChat account: there is one world. */
export function world(): World {
  return 'customer';
}

export function storageSpace(): string {
  return 'own';
}
