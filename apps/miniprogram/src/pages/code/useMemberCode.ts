import { MEMBER_CODE_STEP_SECONDS, memberCodeAt, millisecondsToNextCode } from '@shuke/shared';
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useCallback, useEffect, useRef, useState } from 'react';
import { memberApi } from '../../api/member';
import type { MemberCodeSecret } from '../../api/types';
import { brighten, now, recall, remember, setServerTime } from '../../platform';

type Kept = Pick<MemberCodeSecret, 'memberNo' | 'secret'>;

export type MemberCode =
  | { state: 'loading' }
  | { state: 'failed'; error: unknown }
  | { state: 'ready'; digits: string; secondsLeft: number; share: number };

function codeOf({ memberNo, secret }: Kept): MemberCode {
  const at = now().getTime();
  const leftMs = millisecondsToNextCode(at);
  return {
    state: 'ready',
    digits: memberCodeAt(memberNo, secret, at),
    secondsLeft: Math.ceil(leftMs / 1000),
    share: leftMs / (MEMBER_CODE_STEP_SECONDS * 1000),
  };
}

/** Fetches the member's secret once; from then on the phone makes the codes itself, without network. */
function useSecret(memberNo: string) {
  const [kept, setKept] = useState(() => {
    const known = recall<Kept>('memberCode');
    return known?.memberNo === memberNo ? known : undefined;
  });
  const [error, setError] = useState<unknown>();
  const fetchSecret = useCallback(async () => {
    setError(undefined);
    try {
      const { serverTime, secret } = await memberApi.code();
      setServerTime(serverTime);
      remember('memberCode', { memberNo, secret });
      setKept({ memberNo, secret });
    } catch (failure) {
      setError(failure);
    }
  }, [memberNo]);
  useEffect(() => {
    fetchSecret();
  }, [fetchSecret]);
  return { kept, error, fetchSecret };
}

/** Bright while the code is on the screen, and the person's own brightness at any other time. */
function useBrightScreen(): void {
  const restore = useRef<() => void>(undefined);
  const dim = useCallback(() => {
    restore.current?.();
    restore.current = undefined;
  }, []);
  const light = useCallback(() => {
    restore.current ??= brighten();
  }, []);
  useEffect(() => {
    light();
    return dim;
  }, [light, dim]);
  useDidShow(light);
  useDidHide(dim);
  useUnload(dim);
}

export function useMemberCode(memberNo: string) {
  const { kept, error, fetchSecret } = useSecret(memberNo);
  const [, tick] = useState(0);
  useBrightScreen();
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const ready: MemberCode | undefined = kept && codeOf(kept);
  const code: MemberCode = ready ?? (error ? { state: 'failed', error } : { state: 'loading' });
  return { code, offline: Boolean(kept && error), retry: fetchSecret };
}
