export type World = 'customer' | 'clerk';

/** `/m/?as=clerk` plays the clerk, beside the customer in another tab of the same browser. */
export function world(): World {
  return new URLSearchParams(window.location.search).get('as') === 'clerk' ? 'clerk' : 'customer';
}
