import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { CorrectionNoticeView } from '@qiban/shared';
import { useState } from 'react';
import { call } from '../../api/client';
import { randomKey } from '../../platform/random-key';

const EVERY_MS = 15_000;
const key = ['desk', 'notices'] as const;

export const useNotices = () => useQuery({ queryKey: key, queryFn: ({ signal }) => call('desk.notices', { signal }), refetchInterval: EVERY_MS });

type Act = { kind: 'confirm'; notice: CorrectionNoticeView } | { kind: 'send-back'; notice: CorrectionNoticeView; words: string };

/** Deciding about a proposal: the same key for every attempt at the same act, so that a repeated one is answered and not done twice. */
export function useDecideNotice(onDone: (notice: CorrectionNoticeView) => void) {
  const queries = useQueryClient();
  const [attempt, setAttempt] = useState<{ act: string; key: string } | null>(null);
  return useMutation({
    mutationFn: (act: Act) => {
      const spelt = JSON.stringify([act.kind, act.notice.id, act.kind === 'send-back' ? act.words : '']);
      const now = attempt?.act === spelt ? attempt : { act: spelt, key: randomKey() };
      setAttempt(now);
      const params = { noticeId: act.notice.id };
      return act.kind === 'confirm' ? call('desk.confirm-notice', { params, key: now.key }) : call('desk.send-notice-back', { params, key: now.key, body: { words: act.words } });
    },
    onSuccess: (notice) => {
      void queries.invalidateQueries({ queryKey: key });
      void queries.invalidateQueries({ queryKey: ['desk', 'queue'] });
      void queries.invalidateQueries({ queryKey: ['desk', 'case', notice.caseId] });
      onDone(notice);
    },
  });
}
