import { useWrite } from '@/api/use-write';
import { queryClient } from '@/api/query-client';
import { answerKey } from '@/api/use-answer';

/** The next case nobody else is reading, now held by this clerk. */
export function useTakeNext(onTaken: (caseId: string) => void) {
  return useWrite('desk.take-next', (taken) => {
    queryClient.setQueryData(answerKey('desk.show', { params: { caseId: taken.case.id } }), taken);
    onTaken(taken.case.id);
  });
}
