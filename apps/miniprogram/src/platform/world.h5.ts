export type World = 'customer' | 'clerk';

const address = () => new URLSearchParams(window.location.search);

/** `/m/?as=clerk` plays the clerk, beside the customer in another tab of the same browser. */
export function world(): World {
  return address().get('as') === 'clerk' ? 'clerk' : 'customer';
}

/** `?user=<openid>` plays a certain person whom the simulator knows. */
export function playedUser(): string | undefined {
  return address().get('user') ?? undefined;
}

/** Several people may use one browser: what is kept of one is kept from the others. */
export function storageSpace(): string {
  return [world(), playedUser()].filter(Boolean).join('.');
}
