import type { CaseLine } from '@qiban/shared';
import { useDisplay } from '@/display/display-settings';
import { momentWords } from '@/display/moments';
import { useWords } from '@/display/words';
import { rememberedPlace, resumeAt, type Resume } from '@/features/registration/resume';
import { taskRoute } from '@/features/registration/section-order';
import { useUnsent } from '@/features/registration/use-unsent';
import { now } from '@/platform/clock';
import { go } from '@/platform/navigation';
import { routes } from '@/routes';
import { Button } from '@/ui/button';
import { Card } from '@/ui/card';
import { Lamp } from '@/ui/lamp';
import { Box, Words } from '@/ui/native/native';
import { Segments } from '@/ui/segments';
import { Tag } from '@/ui/tag';
import { isYourTurn, placeOf, stageTone } from './case-lines';
import { caseWording } from './wording';

export const openCase = (caseId: string): void => go(routes.tasks, { caseId });

/** Where this case is gone on with, on this phone. */
export function useGoOn(line: CaseLine): { resume: Resume | null; unsent: number; goOn(): void } {
  const unsent = useUnsent(line.id);
  const resume = resumeAt(line, unsent, rememberedPlace(line.id));
  const goOn = () => {
    if (resume !== null) go(taskRoute(resume.task), { caseId: line.id, ...(resume.field !== '' && { field: resume.field }) });
    else if (placeOf(line) === 'tasks') openCase(line.id);
    else go(routes[placeOf(line)], { id: line.id });
  };
  return { resume, unsent: unsent.length, goOn };
}

/** What comes next, or where one stopped. */
export function nextWords({ next }: CaseLine, resume: Resume | null, words: Pick<(typeof caseWording)['zh'], 'next' | 'stopped'>): string {
  if (resume?.stopped) return words.stopped(resume.title);
  const title = resume?.title ?? next;
  return title === '' ? '' : words.next(title);
}

/** One case: its name, how far it is, what comes next, and the way there. */
export function CaseCard({ line, heading }: { line: CaseLine; heading?: string }) {
  const words = useWords(caseWording);
  const language = useDisplay((state) => state.language);
  const mine = isYourTurn(line);
  const saved = momentWords(line.savedAt, now(), language);
  const { resume, unsent, goOn } = useGoOn(line);
  const next = mine ? nextWords(line, resume, words) : line.next;
  return (
    <Card label={line.companyName || words.unnamed}>
      <Box className="q-between">
        <Words className="q-note">{heading ?? (line.number ? words.number(line.number) : words.title)}</Words>
        <Tag tone={stageTone(line.stage)}>{words.stages[line.stage]}</Tag>
      </Box>
      <Box as="h2" className="q-case__name">{line.companyName || words.unnamed}</Box>
      {mine && <Segments done={line.tasksDone} total={line.tasksTotal} />}
      <Box className="q-between q-case__next">
        <Box className="q-grow">
          {next && <Words className="q-block q-strong">{next}</Words>}
          <Words className="q-block q-note q-num">{mine ? words.savedLine(line.tasksDone, line.tasksTotal, saved) : saved}</Words>
        </Box>
        <Button small kind={mine ? 'primary' : 'quiet'} onPress={goOn}>{resume ? words.resume : mine ? words.go : words.look}</Button>
      </Box>
      {unsent > 0 && <Box className="q-remark"><Lamp tone="warn" silent /><Words>{words.unsent(unsent)}</Words></Box>}
    </Card>
  );
}
