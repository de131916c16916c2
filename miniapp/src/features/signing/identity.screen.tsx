import { personName, residentId } from '@qiban/shared';
import { useState } from 'react';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { useMe } from '@/features/accounts/use-me';
import { isRefusal } from '@/platform/api-failure';
import { back, openAddress } from '@/platform/navigation';
import { callPhone } from '@/platform/phone';
import { Banner } from '@/ui/banner';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { ErrorSummary, type FieldError } from '@/ui/error-summary';
import { Headline } from '@/ui/headline';
import { TextInput } from '@/ui/inputs';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Sheet } from '@/ui/sheet';
import { Empty, useFailureWords } from '@/ui/waiting';
import { identityWording } from './identity.wording';
import { useIdentityCheck } from './use-identity-check';

const HELP_LINE = '12345';

/** Name, number, camera. Whatever goes wrong, what was typed stays. */
export function IdentityScreen({ next }: { next?: string }) {
  const words = useWords(identityWording);
  const failure = useFailureWords();
  const { signedIn, me } = useMe();
  const [name, setName] = useState('');
  const [idNumber, setIdNumber] = useState('');
  const [errors, setErrors] = useState<FieldError[]>([]);
  const leave = () => (next ? openAddress(next) : back());
  const check = useIdentityCheck(leave);

  if (!signedIn) return <Page title={words.title}><SignInFirst /></Page>;
  if (me?.verified && !check.finishing) {
    return <Page title={words.title} foot={<Button onPress={leave}>{words.goOn}</Button>}><Empty icon="shield" title={words.done}>{words.doneNote(me.displayName)}</Empty></Page>;
  }

  const refused = isRefusal(check.error) ? check.error.fields : [];
  const errorOf = (field: string) => errors.find(({ id }) => id === field)?.words ?? refused.find((each) => each.field === field)?.words;
  const start = () => {
    const found = [
      { id: 'name', words: personName(name) },
      { id: 'idNumber', words: residentId(idNumber) },
    ].filter((each): each is FieldError => each.words !== null);
    setErrors(found);
    if (found.length === 0) check.begin(name, idNumber);
  };

  return (
    <Page title={words.title} foot={<Button icon="camera" waiting={check.beginning || (check.finishing && !check.simulated)} onPress={start}>{words.start}</Button>}>
      <Headline note={words.note}>{words.headline}</Headline>
      <ErrorSummary errors={errors} />
      {check.error && refused.length === 0 && <Banner tone="bad" announce>{failure(check.error)}</Banner>}
      {check.elsewhere && <Banner tone="warn" title={words.inWechat} announce>{words.inWechatNote}</Banner>}
      <Card>
        <TextInput id="name" label={words.name} hint={words.nameHint} value={name} onChange={setName} maxLength={60} autoComplete="name" error={errorOf('name')} />
        <TextInput id="idNumber" label={words.idNumber} hint={words.idHint} kind="resident-id" value={idNumber} onChange={setIdNumber} maxLength={18} onEnter={start} error={errorOf('idNumber')} />
      </Card>
      <Section><Box className="q-note">{words.why}</Box></Section>
      <Section><Banner tone="idle" title={words.help} action={<TextLink underlined onPress={() => callPhone(HELP_LINE)}>{words.call}</TextLink>}>{words.helpNote}</Banner></Section>
      <Sheet title={words.camera} open={check.simulated} onClose={() => check.look('cancel')}>
        <Banner tone="warn" title={words.cameraSimulated}>{words.cameraSimulatedNote}</Banner>
        <Box decorative className="q-camera"><Box className="q-camera__face" /></Box>
        <Box className="q-stack">
          <Button waiting={check.finishing} onPress={() => check.look('pass')}>{words.pass}</Button>
          <Button kind="ghost" onPress={() => check.look('other-person')}>{words.fail}</Button>
          <Button kind="quiet" onPress={() => check.look('cancel')}>{words.cancel}</Button>
        </Box>
      </Sheet>
    </Page>
  );
}
