import { useAnswer } from '@/api/use-answer';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { useOnShow } from '@/platform/page-life';
import { routes } from '@/routes';
import { Button, TextLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Headline } from '@/ui/headline';
import { Box, Words } from '@/ui/native/native';
import { Page } from '@/ui/page';
import { Section } from '@/ui/section';
import { Empty, LoadFailed, Skeleton } from '@/ui/waiting';
import { noticeIn } from './notice-view';
import { demoTextsWording } from './wording';

const SHOWN = 20;

/** Demonstration only: what would lie on people's telephones, so that whoever tries the service can be any of them. */
export function DemoTextsScreen() {
  const words = useWords(demoTextsWording);
  const language = useDisplay((state) => state.language);
  const { data, error, refetch, isFetching } = useAnswer('demo.texts', {}, { staleTime: 0 });
  useOnShow(() => { if (data) void refetch(); });
  return (
    <Page title={words.title} foot={<Button kind="ghost" icon="refresh" waiting={isFetching} onPress={() => void refetch()}>{words.refresh}</Button>}>
      <Headline note={words.note}>{words.headline}</Headline>
      {!data && !error && <Skeleton lines={5} />}
      {!data && error && <LoadFailed error={error} onRetry={() => void refetch()} />}
      {data?.items.length === 0 && <Empty icon="phone" title={words.none}>{words.noneNote}</Empty>}
      {data?.items.slice(0, SHOWN).map(({ id, at, mobile, text }) => {
        const notice = noticeIn(text);
        return (
          <Section key={id}>
            <Card label={words.to(mobile)}>
              <Box className="q-between"><Words className="q-note q-num">{words.to(mobile)}</Words><Words className="q-note q-num">{momentWords(at, now(), language)}</Words></Box>
              <Box className="q-break">{text}</Box>
              {notice !== null && <TextLink underlined onPress={() => go(routes.notice, { c: notice })}>{words.open}</TextLink>}
            </Card>
          </Section>
        );
      })}
    </Page>
  );
}
