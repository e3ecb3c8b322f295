import { hash, verify } from '@node-rs/argon2';

/** argon2id with the library's defaults (19 MiB, 2 passes), as OWASP's sheet of 2024 asks. */
export function hashPassword(password: string): Promise<string> {
  return hash(password);
}

let decoy: Promise<string> | undefined;

/** Takes as long for a code that is unknown as for a wrong password. */
export async function isPassword(kept: string | null, given: string): Promise<boolean> {
  decoy ??= hash('a password that nobody has');
  const matches = await verify(kept ?? (await decoy), given);
  return kept !== null && matches;
}
