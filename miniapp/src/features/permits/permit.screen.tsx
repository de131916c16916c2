import type { PermitView } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { useSession } from '@/api/session';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayOf, dayWords, momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { isRefusal } from '@/platform/api-failure';
import { now } from '@/platform/clock';
import { backTo, go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { ParcelLine, type ParcelStep } from '@/ui/parcel-line';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Tag } from '@/ui/tag';
import { Empty, LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { mayApply, standingTone } from './permit-face';
import { permitWording } from './wording';

/** One permit: where it stands by the law, what to do now, and when we remind of it. */
export function PermitScreen({ permitId }: { permitId: string }) {
  const words = useWords(permitWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data: permit, error, refetch } = useAnswer('permits.show', { params: { permitId } }, { enabled: signedIn && permitId !== '' });
  if (permit) return <Permit permit={permit} />;
  const missing = permitId === '' || (isRefusal(error) && error.status === 404);
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && missing && <Empty icon="certificate" title={words.notFound} action={<Button onPress={() => backTo(routes.licences)}>{words.toWallet}</Button>}>{words.notFoundNote}</Empty>}
      {signedIn && !missing && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={7} />)}
    </Page>
  );
}

function Permit({ permit }: { permit: PermitView }) {
  const words = useWords(permitWording);
  const language = useDisplay((state) => state.language);
  const [asking, setAsking] = useState<'applied' | 'remove' | null>(null);
  const day = (text: string) => dayWords(text, now(), language);
  const { window } = permit;
  const facts = [
    { name: words.holder, value: permit.holder },
    { name: words.number, value: permit.number },
    { name: words.office, value: permit.office },
    { name: words.issuedOn, value: permit.issuedOn === null ? words.notWritten : day(permit.issuedOn) },
    { name: words.expiresOn, value: permit.expiresOn === null ? words.noExpiry : day(permit.expiresOn) },
    ...(window.last === undefined ? [] : [{
      name: words.window,
      value: [window.open === undefined ? words.windowTo(day(window.last)) : words.windowFrom(day(window.open), day(window.last)), window.advised && words.advised(day(window.advised))].filter(Boolean).join('，'),
    }]),
    ...(permit.appliedOn === null ? [] : [{ name: words.appliedOn, value: day(permit.appliedOn) }]),
  ];
  return (
    <Page
      title={words.title}
      foot={mayApply(permit)
        ? <Button onPress={() => setAsking('applied')}>{words.applied}</Button>
        : permit.appliedOn !== null && <Button onPress={() => go(routes.permitEdit, { id: permit.id, renewed: '1' })}>{words.renewed}</Button>}
    >
      <Headline note={<Tag tone={standingTone(permit.standing)}>{words.standings[permit.standing]}</Tag>}>{permit.title}</Headline>
      <Banner tone={standingTone(permit.standing)}>{window.words}</Banner>
      <Box className="q-note q-basis">{words.basis(window.article)}{window.confidence === 'L' && !window.general && ` ${words.weak}`}</Box>
      <Section><Facts facts={facts} /></Section>
      {permit.expiresOn !== null && (
        <Section title={words.reminders}>
          {permit.reminds ? <ParcelLine steps={permit.reminders.map((each) => stepOf(each, words, day, language))} /> : <Banner tone="idle">{words.remindersOff}</Banner>}
        </Section>
      )}
      <Section>
        <Button kind="ghost" onPress={() => go(routes.permitEdit, { id: permit.id })}>{words.change}</Button>
        <Section small><Button kind="quiet" onPress={() => setAsking('remove')}>{words.remove}</Button></Section>
      </Section>
      <AppliedSheet permit={permit} open={asking === 'applied'} onClose={() => setAsking(null)} />
      <RemoveSheet permit={permit} open={asking === 'remove'} onClose={() => setAsking(null)} />
    </Page>
  );
}

function stepOf({ stage, on, words: title, toldAt }: PermitView['reminders'][number], words: typeof permitWording.zh, day: (text: string) => string, language: 'zh' | 'en'): ParcelStep {
  const come = on <= dayOf(now());
  return { key: stage, tone: toldAt !== null ? 'ok' : 'idle', title, time: day(on), note: toldAt !== null ? words.told(momentWords(toldAt, now(), language)) : come ? words.behind : words.comes };
}

interface SheetProps { permit: PermitView; open: boolean; onClose(): void }

function AppliedSheet({ permit, open, onClose }: SheetProps) {
  const words = useWords(permitWording);
  const failure = useFailureWords();
  const today = dayOf(now());
  const [appliedOn, setAppliedOn] = useState(today);
  const save = useWrite('permits.applied', (next) => {
    queryClient.setQueryData(answerKey('permits.show', { params: { permitId: permit.id } }), next);
    void queryClient.invalidateQueries({ queryKey: ['permits.list'] });
    onClose();
  });
  const wrong = isRefusal(save.error) ? save.error.fields.find(({ field }) => field === 'appliedOn')?.words : undefined;
  return (
    <Sheet title={words.appliedTitle} open={open} onClose={onClose} foot={<Button waiting={save.isPending} onPress={() => save.mutate({ params: { permitId: permit.id }, body: { appliedOn } })}>{words.appliedSave}</Button>}>
      {save.error && !wrong && <Banner tone="bad" announce>{failure(save.error)}</Banner>}
      <DateField id="appliedOn" label={words.appliedDay} hint={words.appliedNote} to={today} value={appliedOn} error={wrong} onChange={setAppliedOn} />
    </Sheet>
  );
}

function RemoveSheet({ permit, open, onClose }: SheetProps) {
  const words = useWords(permitWording);
  const failure = useFailureWords();
  const remove = useWrite('permits.remove', () => {
    void queryClient.invalidateQueries({ queryKey: ['permits.list'] });
    backTo(routes.licences);
  });
  return (
    <Sheet title={words.removeTitle} open={open} onClose={onClose}>
      <Banner tone="warn">{words.removeNote}</Banner>
      {remove.error && <Banner tone="bad" announce>{failure(remove.error)}</Banner>}
      <Section small><Button kind="danger-ghost" waiting={remove.isPending} onPress={() => remove.mutate({ params: { permitId: permit.id } })}>{words.removeSure}</Button></Section>
      <Section small><Button onPress={onClose}>{words.keep}</Button></Section>
    </Sheet>
  );
}
