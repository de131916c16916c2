import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { owedPaperOpen, type OfferOwedPaper, type OwedPaperView } from '@qiban/shared';
import { call } from '../../api/client';
import { randomKey } from '../../platform/random-key';

/** 容缺受理 at one case: what may be owed, what is owed, and what can be done about it. */
export function useOwedPapers(caseId: string) {
  const queries = useQueryClient();
  const queryKey = ['desk', 'owed', caseId];
  const owed = useQuery({ queryKey, queryFn: ({ signal }) => call('desk.owed-papers', { params: { caseId }, signal }) });
  const settled = () => {
    void queries.invalidateQueries({ queryKey });
    void queries.invalidateQueries({ queryKey: ['desk', 'case', caseId] });
  };
  const offer = useMutation({ mutationFn: (body: OfferOwedPaper) => call('desk.offer-owed-paper', { params: { caseId }, key: randomKey(), body }), onSuccess: settled });
  const decide = useMutation({
    mutationFn: ({ id, accepts, words }: { id: string; accepts: boolean; words: string }) => call('desk.decide-owed-paper', { params: { owedId: id }, key: randomKey(), body: { accepts, words } }), onSuccess: settled,
  });
  const items: readonly OwedPaperView[] = owed.data?.items ?? [];
  return { items, mayBeOwed: owed.data?.mayBeOwed ?? [], open: items.filter(({ state }) => owedPaperOpen.includes(state)).length, offer, decide };
}
export type OwedPapersControl = ReturnType<typeof useOwedPapers>;
