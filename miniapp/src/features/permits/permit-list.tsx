import type { PermitLine } from '@qiban/shared';
import { useDisplay } from '@/display/display-settings';
import { dayWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Box } from '@/ui/native/native';
import { Row } from '@/ui/row';
import { Section } from '@/ui/section';
import { Tag } from '@/ui/tag';
import { lineNote, standingTone } from './permit-face';
import { permitWording } from './wording';

/** The permits in the wallet: what needs its holder stands on top. */
export function PermitList({ permits }: { permits: readonly PermitLine[] }) {
  const words = useWords(permitWording);
  const language = useDisplay((state) => state.language);
  return (
    <Section title={words.section}>
      {permits.length === 0 && <Box className="q-note q-section__note">{words.sectionNote}</Box>}
      {permits.length > 0 && (
        <Card flush>
          {permits.map((permit) => (
            <Row
              key={permit.id} strong top title={permit.title} onPress={() => go(routes.permit, { id: permit.id })}
              note={<>{permit.holder}<Box>{lineNote(permit, words, (day) => dayWords(day, now(), language))}</Box></>}
              end={<Tag tone={standingTone(permit.standing)}>{words.standings[permit.standing]}</Tag>}
            />
          ))}
        </Card>
      )}
      <Section small><Button kind="ghost" icon="plus" onPress={() => go(routes.permitEdit)}>{words.add}</Button></Section>
    </Section>
  );
}
