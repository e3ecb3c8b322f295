/**
 * Who still lives. A process is known by its id and its start time, so that a number that was
 * given to a new process after a reboot is not mistaken for the old one.
 */
import { readFileSync } from 'node:fs';

/** `pid:startTime`, or null when there is no such process. */
export function identityOf(pid) {
  const status = statusOf(pid);
  return status && !status.isZombie ? `${pid}:${status.startTime}` : null;
}

/** The process id of the parent, 0 when there is none. */
export function parentOf(pid) {
  return statusOf(pid)?.parent ?? 0;
}

function statusOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The program's name may hold anything; the fields begin behind its last bracket.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return { isZombie: fields[0] === 'Z', parent: Number(fields[1]), startTime: fields[19] };
  } catch {
    return null;
  }
}

export function isAlive(identity) {
  return identity !== null && identityOf(Number.parseInt(identity, 10)) === identity;
}

/** The command line of a process, or '' when it is gone. */
export function commandOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
  } catch {
    return '';
  }
}

export function signal(pid, name) {
  try {
    process.kill(pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}
