/** Relative addresses only: a gateway may serve this page below a prefix. */
async function call(path, options) {
  const response = await fetch(`__sim/${path}`, options);
  if (!response.ok) throw new Error(`HTTP ${response.status}`);
  return response.json();
}

export async function fetchPeople() {
  return (await call('users')).items;
}

/** The simulated time: it may run ahead of this browser's. */
export async function fetchNow() {
  return new Date((await call('clock')).now);
}

export async function fetchInbox(openid) {
  return (await call(`users/${encodeURIComponent(openid)}/messages`)).items;
}

export function addPerson(nickname) {
  return call('users', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ nickname }),
  });
}
