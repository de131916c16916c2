import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { now } from '@/platform/clock';
import { isRefusal } from '@/platform/api-failure';
import { go, replace } from '@/platform/navigation';
import { useOnShow, usePageVisible } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { ParcelLine } from '@/ui/parcel-line';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { isSettled, orderTone } from './seal-form';
import { SealPicture } from './seal-picture';
import { sealWording } from './wording';

const LOOK_MS = 5_000;

/** The seals of a company: where the order is, and afterwards the record number of each. */
export function SealsScreen({ caseId }: { caseId: string }) {
  const words = useWords(sealWording);
  const language = useDisplay((state) => state.language);
  const signedIn = useSession((state) => state.signedIn);
  const visible = usePageVisible();
  const { data: order, error, refetch } = useAnswer('seal-orders.show', { params: { caseId } }, { enabled: signedIn && caseId !== '', every: visible ? LOOK_MS : false, staleTime: 0 });
  useOnShow(() => { if (order && !isSettled(order.state)) void refetch(); });

  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (isRefusal(error) && (error.code === 'seal-order.not-found' || error.code === 'seal-order.not-yet')) {
    const yet = error.code === 'seal-order.not-found';
    return (
      <Page title={words.title}>
        <Empty icon="stamp" title={yet ? words.none : words.notYet} action={<Button onPress={() => (yet ? go(routes.sealOrder, { case: caseId }) : replace(routes.timeline, { id: caseId }))}>{yet ? words.headline : words.toTimeline}</Button>}>
          {yet ? words.noneNote : words.notYetNote}
        </Empty>
      </Page>
    );
  }
  if (!order) return <Page title={words.title}>{error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={6} />}</Page>;

  const declined = order.state === 'declined';
  return (
    <Page
      title={words.title}
      foot={declined
        ? <Button icon="stamp" onPress={() => go(routes.sealOrder, { case: caseId })}>{words.again}</Button>
        : <Button kind="ghost" onPress={() => replace(routes.timeline, { id: caseId })}>{words.toTimeline}</Button>}
    >
      <Box className="q-turn-card q-turn-card__head" live="polite">
        <Lamp tone={orderTone(order.state)} silent className="q-turn-card__lamp" />
        <Box className="q-grow">
          <Box as="h1" className="q-headline__title">{words.states[order.state]}</Box>
          <Words className="q-block q-sub">{words.count(order.seals.length, order.delivery === 'courier' ? words.courierLine : words.pickUpLine)}{order.shop ? ` · ${order.shop}` : ''}</Words>
        </Box>
      </Box>
      {declined && <Banner tone="warn" title={words.declinedTitle}>{words.declined(order.declinedReason ?? '')}</Banner>}
      <Box className="q-seals">
        {order.seals.map(({ kind, title, text, recordNumber }) => (
          <Box key={kind} as="section" label={title} className="q-seal q-seal--plain">
            <Box className="q-seal__stage"><SealPicture caseId={caseId} kind={kind} text={text} /></Box>
            <Box className="q-seal__words">
              <Words className="q-seal__title">{title}</Words>
              <Words className="q-seal__note q-num">{recordNumber ? words.recordNumber(recordNumber) : words.noNumber}</Words>
            </Box>
          </Box>
        ))}
      </Box>
      <Section title={words.history} small end={isSettled(order.state) ? undefined : words.live}>
        {order.history.length === 0 ? <Card><Skeleton lines={1} /></Card> : (
          <ParcelLine
            steps={order.history.map(({ at, state, words: said }, index) => ({
              key: `${at} ${state} ${order.history.length - index}`, tone: index === 0 ? orderTone(state) : state === 'declined' ? 'warn' : 'ok', title: said, note: words.unit[state], time: momentWords(at, now(), language),
            }))}
          />
        )}
      </Section>
    </Page>
  );
}
