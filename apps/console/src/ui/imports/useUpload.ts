import type { ImportMembersBy } from '@shuke/shared';
import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { type AnyImport, type ImportDoor, uploadOf } from '../../api/imports';
import { keys } from '../../api/keys';
import { useLongWork } from '../ProgressTray';

export interface UploadValues {
  file: File;
  membersBy: ImportMembersBy;
  channel?: string;
}

const KILOBYTE = 1024;

/**
 * Sends the head at once, so that a wrong file is told at its field; the rest goes on in the tray
 * while the page of the import is open, or any other.
 */
export function useUpload<One extends AnyImport>(door: ImportDoor<One>) {
  const [attempt, renew] = useState(() => crypto.randomUUID());
  const cache = useQueryClient();
  const navigate = useNavigate();
  const runLong = useLongWork();
  return async ({ file, membersBy, channel }: UploadValues) => {
    const input = { fileName: file.name.slice(-80), membersBy };
    const { id } = await door.begin({ ...input, ...(channel && { channel }) }, attempt);
    // A file that is refused is chosen anew, and is another import.
    renew(crypto.randomUUID());
    let sent = 0;
    const sendNext = uploadOf(door, id, file, (bytes) => {
      sent = bytes;
    });
    await sendNext();
    runLong(`上传「${file.name}」`, async (report) => {
      const kilobytes = (bytes: number) => Math.ceil(bytes / KILOBYTE);
      while (await sendNext()) report(kilobytes(sent), kilobytes(file.size));
      await door.check(id);
      await cache.invalidateQueries({ queryKey: [door.path] });
      await cache.invalidateQueries({ queryKey: keys.taskTray });
      return '已上传，正在检查';
    });
    await cache.invalidateQueries({ queryKey: [door.path] });
    navigate(`/${door.path}/${id}`);
  };
}
