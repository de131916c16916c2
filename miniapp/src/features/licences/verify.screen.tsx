import type { PublicLicence } from '@qiban/shared';
import { useState } from 'react';
import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { dayWords, momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now as theTime } from '@/platform/clock';
import { isRefusal } from '@/platform/api-failure';
import { canScan, scanCode } from '@/platform/scan';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Facts } from '@/ui/facts';
import { Headline } from '@/ui/headline';
import { TextInput } from '@/ui/inputs';
import { Lamp } from '@/ui/lamp';
import { inGroups } from '@/ui/licence-code';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { DemoMark } from '@/ui/tag';
import { LoadFailed, Skeleton } from '@/ui/waiting';
import { verificationToken } from './verification-token';
import { verifyWording } from './wording';

function Ask({ onToken }: { onToken(token: string): void }) {
  const words = useWords(verifyWording);
  const [typed, setTyped] = useState('');
  const [error, setError] = useState<string | null>(null);

  const take = (text: string, otherwise: string) => {
    const token = verificationToken(text);
    if (token === '') setError(otherwise);
    else onToken(token);
  };
  const scan = async () => {
    const result = await scanCode();
    if (result !== null) take(result, words.scanFailed);
  };

  return (
    <>
      <Headline note={words.askNote}>{words.ask}</Headline>
      {canScan && <Section><Button icon="scan" onPress={() => void scan()}>{words.scan}</Button></Section>}
      <Section>
        <Card>
          <TextInput id="token" label={words.token} hint={words.tokenHint} value={typed} error={error} maxLength={300} onChange={(text) => { setTyped(text); setError(null); }} onEnter={() => take(typed, words.tokenMissing)} />
          <Section><Button kind={canScan ? 'ghost' : 'primary'} onPress={() => take(typed, words.tokenMissing)}>{words.check}</Button></Section>
        </Card>
      </Section>
    </>
  );
}

const tones = { valid: 'ok', revoked: 'bad', deregistered: 'bad', unknown: 'idle' } as const;

function Answer({ licence }: { licence: PublicLicence }) {
  const words = useWords(verifyWording);
  const language = useDisplay((state) => state.language);
  const now = theTime();
  return (
    <Box className="q-stack">
      <Card kind="now">
        <Box className="q-between">
          <Box className="q-flex"><Lamp tone={tones[licence.status]} silent /><Words className="q-verdict">{licence.statusWords}</Words></Box>
          {licence.demo && <DemoMark />}
        </Box>
        <Box as="h1" className="q-headline__title">{licence.companyName}</Box>
        <Words className="q-note">{words.checkedAt(momentWords(licence.checkedAt, now, language))}</Words>
      </Card>
      <Facts
        facts={[
          { name: words.code, value: <Words className="q-num">{inGroups(licence.creditCode)}</Words> },
          { name: words.kind, value: licence.kind },
          { name: words.authority, value: licence.authority },
          ...(licence.issuedOn ? [{ name: words.issuedOn, value: dayWords(licence.issuedOn, 0, language) }] : []),
        ]}
      />
      {licence.demo && <Banner tone="idle">{words.demo}</Banner>}
    </Box>
  );
}

/** For whoever holds the licence of another: it says only what is public, and works without signing in. */
export function VerifyScreen({ token: given }: { token?: string }) {
  const words = useWords(verifyWording);
  const [token, setToken] = useState(verificationToken(given ?? ''));
  const { data, error, refetch, isLoading } = useAnswer('licences.verify', { params: { token } }, { enabled: token !== '', staleTime: 0 });
  const unknown = data?.found === false || (isRefusal(error) && error.status === 404);

  return (
    <Page title={words.title} foot={token === '' ? undefined : <Button kind="ghost" onPress={() => setToken('')}>{words.another}</Button>}>
      {token === '' && <Ask onToken={setToken} />}
      {token !== '' && isLoading && <Skeleton lines={5} />}
      {unknown && <Banner tone="bad" title={words.notFound} announce>{words.notFoundNote}</Banner>}
      {!unknown && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.found && <Answer licence={data} />}
    </Page>
  );
}
