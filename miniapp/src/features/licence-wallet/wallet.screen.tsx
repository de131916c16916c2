import { useSession } from '@/api/session';
import { useAnswer } from '@/api/use-answer';
import { useWords } from '@/display/words';
import { SignInFirst } from '@/features/accounts/sign-in-first';
import { PermitList } from '@/features/permits/permit-list';
import { go } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { routes } from '@/routes';
import { Banner } from '@/ui/banner';
import { Button } from '@/ui/button';
import { LicenceTile } from '@/ui/licence-card';
import { Box } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { statusTone } from './licence-face';
import { walletWording } from './wording';

/** Everything one holds, each ready to be shown. */
export function WalletScreen() {
  const words = useWords(walletWording);
  const signedIn = useSession((state) => state.signedIn);
  const { data, error, refetch, isStale } = useAnswer('licences.list', {}, { enabled: signedIn });
  const permits = useAnswer('permits.list', {}, { enabled: signedIn });
  useOnShow(() => {
    if (signedIn && isStale) void refetch();
    if (signedIn && permits.isStale) void permits.refetch();
  });
  return (
    <Page title={words.title}>
      {!signedIn && <SignInFirst />}
      {signedIn && !data && (error ? <LoadFailed error={error} onRetry={() => void refetch()} /> : <Skeleton lines={4} />)}
      {data?.items.length === 0 && !permits.data?.items.length && <Empty icon="certificate" title={words.none} action={<Button onPress={() => go(routes.beforeYouStart)}>{words.start}</Button>}>{words.noneNote}</Empty>}
      {data && data.items.length > 0 && (
        <>
          <Box className="q-wallet">
            {data.items.map((licence) => (
              <LicenceTile
                key={licence.id}
                title={words.kind}
                name={licence.companyName}
                code={licence.creditCode}
                demo
                tone={statusTone(licence.status)}
                words={licence.status === 'valid' ? words.longTerm : words.statuses[licence.status]}
                action={<Button small kind="quiet" icon="scan" label={`${words.present} ${licence.companyName}`} onPress={() => go(routes.licence, { id: licence.id })}>{words.present}</Button>}
              />
            ))}
          </Box>
          <Section><Banner tone="idle">{words.demoNote}</Banner></Section>
        </>
      )}
      {permits.data && <PermitList permits={permits.data.items} />}
      {permits.error && !error && <Section><LoadFailed error={permits.error} onRetry={() => void permits.refetch()} /></Section>}
    </Page>
  );
}
