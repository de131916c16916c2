import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { replace } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { SealOrderForm } from './seal-order-form';
import { sealWording } from './wording';

/** A free set of seals, once there is a licence to copy the name from. */
export function SealOrderScreen({ caseId }: { caseId: string }) {
  const words = useWords(sealWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: view, error, refetch } = useAnswer('cases.show', { params: { caseId } }, { enabled: signedIn && caseId !== '' });
  const { data: licence, error: licenceError, refetch: licenceAgain } = useAnswer('licences.show', { params: { licenceId: view?.licence?.id ?? '' } }, { enabled: Boolean(view?.licence) });
  const declined = view?.sealOrder?.state === 'declined';
  const { data: before } = useAnswer('seal-orders.show', { params: { caseId } }, { enabled: declined });

  const plain = (title: string, note: string, act: string, to: string) => (
    <Page title={words.orderTitle}><Empty icon="stamp" title={title} action={<Button onPress={() => replace(to, { id: caseId, case: caseId })}>{act}</Button>}>{note}</Empty></Page>
  );
  if (!signedIn) return <Page title={words.orderTitle}><SignInFirst /></Page>;
  if (view && !view.licence) return plain(words.notYet, words.notYetNote, words.toTimeline, routes.timeline);
  if (view?.sealOrder && !declined) return plain(words.alreadyPlaced, words.alreadyPlacedNote, words.seeOrder, routes.seals);
  // The reason of the first refusal stands above the form: it comes before the form, not after it.
  if (view && licence && (!declined || before)) return <SealOrderForm view={view} licence={licence} declinedReason={declined ? before?.declinedReason ?? '' : null} />;
  const failed = error ?? licenceError;
  return <Page title={words.orderTitle}>{failed ? <LoadFailed error={failed} onRetry={() => { void refetch(); void licenceAgain(); }} /> : <Skeleton lines={6} />}</Page>;
}
