import type { NoticeView } from '@qiban/shared';
import { useState } from 'react';
import { queryClient } from '@/api/query-client';
import { answerKey, useAnswer } from '@/api/use-answer';
import { useWrite } from '@/api/use-write';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { isRefusal } from '@/platform/api-failure';
import { now } from '@/platform/clock';
import { go, homePage, replace } from '@/platform/navigation';
import { callPhone } from '@/platform/phone';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { NumberInput } from '@/ui/inputs';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { LoadFailed, Skeleton, useFailureWords } from '@/ui/waiting';
import { toldOf, toldTone } from './notice-view';
import { noticeWording } from './wording';

const HELP_LINE = '12345';
const DIGITS = 6;

/** What the text said, and not a word more. */
function Said({ view }: { view: NoticeView }) {
  const words = useWords(noticeWording);
  const language = useDisplay((state) => state.language);
  if (view.said === null) return <Banner tone="idle">{words.byLink}</Banner>;
  return (
    <Facts facts={[
      { name: words.company, value: view.said.companyName },
      { name: words.posts, value: view.said.postWords },
      { name: words.toldOn, value: dayWords(view.said.toldOn, now(), language) },
    ]}
    />
  );
}

function Help() {
  const words = useWords(noticeWording);
  return <Section><Banner tone="idle" title={words.help} action={<TextLink underlined onPress={() => callPhone(HELP_LINE)}>{words.call}</TextLink>}>{words.helpNote}</Banner></Section>;
}

/** `pressed`: the first step has been made. */
function After({ kind, pressed = false }: Pick<NoticeView, 'kind'> & { pressed?: boolean }) {
  const words = useWords(noticeWording);
  const steps = (kind === 'report' ? words.afterReport : words.afterSteps).slice(pressed ? 1 : 0);
  return (
    <Section title={pressed ? words.next : words.after} small>
      <Card flush>
        {steps.map((step, at) => <Row key={step} title={step} start={<Words decorative className="q-done__number">{at + 1}</Words>} />)}
      </Card>
      <Box className="q-note q-under">{words.basis}</Box>
    </Section>
  );
}

/** The code proves whose telephone it is; only then does anything stop. */
function Code({ code, view, minutes, onPressed }: { code: string; view: NoticeView; minutes: number; onPressed(view: NoticeView): void }) {
  const words = useWords(noticeWording);
  const failure = useFailureWords();
  const [digits, setDigits] = useState('');
  const [error, setError] = useState<string | null>(null);
  const [again, setAgain] = useState(false);
  const press = useWrite('notices.not-me', onPressed);
  const send = useWrite('notices.send-code', () => {
    setAgain(true);
    setDigits('');
    press.reset();
  });
  const demo = useAnswer('demo.texts', {}, { staleTime: 60_000 });
  const report = view.kind === 'report';
  const atField = isRefusal(press.error) && press.error.fields.length > 0 ? press.error.fields[0]?.words ?? null : null;
  const confirm = () => {
    if (digits.length < DIGITS) return setError(words.codeMissing);
    setAgain(false);
    press.mutate({ params: { code }, body: { code: digits } });
  };
  return (
    <Page title={words.title} foot={<Button kind="danger" waiting={press.isPending} onPress={confirm}>{report ? words.confirmReport : words.confirm}</Button>}>
      <Headline note={words.codeNote(minutes)}>{words.codeHeadline}</Headline>
      {press.error && atField === null && <Banner tone="bad" announce>{failure(press.error)}</Banner>}
      {send.error && <Banner tone="warn" announce>{failure(send.error)}</Banner>}
      {again && !send.error && <Banner tone="ok" announce>{words.sentAgain}</Banner>}
      <Card>
        <NumberInput
          id="code" label={words.code} hint={words.codeHint} value={digits} maxLength={DIGITS} autoComplete="one-time-code" error={error ?? atField}
          onChange={(typed) => { setDigits(typed.slice(0, DIGITS)); setError(null); if (press.error) press.reset(); }}
        />
        <TextLink underlined onPress={() => send.mutate({ params: { code } })}>{words.again}</TextLink>
      </Card>
      {demo.data && <Section><Button kind="ghost" onPress={() => go(routes.demoTexts)}>{words.demo}</Button></Section>}
      <After kind={view.kind} />
      <Help />
    </Page>
  );
}

function Ask({ code, view, onPressed }: { code: string; view: NoticeView; onPressed(view: NoticeView): void }) {
  const words = useWords(noticeWording);
  const failure = useFailureWords();
  const [minutes, setMinutes] = useState<number | null>(null);
  const send = useWrite('notices.send-code', (sent) => setMinutes(sent.minutes));
  if (minutes !== null) return <Code code={code} view={view} minutes={minutes} onPressed={onPressed} />;
  return (
    <Page title={words.title} foot={<Button kind="danger" waiting={send.isPending} onPress={() => send.mutate({ params: { code } })}>{view.kind === 'report' ? words.reportIt : words.notMe}</Button>}>
      <Headline>{words.headline}</Headline>
      {send.error && <Banner tone="bad" announce>{failure(send.error)}</Banner>}
      {view.said === null ? <Said view={view} /> : <Section title={words.said} small><Said view={view} /></Section>}
      <Section>
        <Card flush>
          <Row top start={<Lamp tone="ok" silent />} title={words.isMe} strong note={words.isMeNote} />
          <Row top start={<Lamp tone="warn" silent />} title={words.isNotMe} strong note={`${view.words}。`} />
        </Card>
      </Section>
      <Help />
    </Page>
  );
}

/** What has become of it: for whoever pressed, and comes back by the link in the next text. */
function Told({ view }: { view: NoticeView }) {
  const words = useWords(noticeWording);
  const told = toldOf(view) ?? 'open';
  return (
    <Page title={words.title} foot={<Button kind="ghost" onPress={() => replace(homePage)}>{words.goHome}</Button>}>
      <Box className="q-done" role="status">
        <Lamp tone={toldTone(told)} silent className="q-done__lamp" />
        <Headline note={`${view.words}。`}>{words.stateTitles[told]}</Headline>
      </Box>
      {view.said !== null && <Said view={view} />}
      {view.reason !== null && <Section title={words.reason} small><Card>{view.reason}</Card></Section>}
      {view.state === 'open' && <After kind={view.kind} pressed />}
      <Help />
    </Page>
  );
}

/** Where the link in the text leads, and 这不是我 on a signing link. Works without an account. */
export function NoticeScreen({ code }: { code: string }) {
  const words = useWords(noticeWording);
  // Without a code there is nothing to wait for: the service says so in words.
  const key = { params: { code: code === '' ? 'unknown' : code } };
  const { data: view, error, refetch } = useAnswer('notices.show', key, { staleTime: 0 });
  if (!view) return <Page title={words.title}>{error ? <><LoadFailed error={error} onRetry={() => void refetch()} /><Help /></> : <Skeleton lines={5} />}</Page>;
  return view.state === 'none' ? <Ask code={code} view={view} onPressed={(next) => queryClient.setQueryData(answerKey('notices.show', key), next)} /> : <Told view={view} />;
}
