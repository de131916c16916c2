import type { CaseView } from '@qiban/shared';
import { useWords } from '@/display/words';
import { tasksLeft } from '@/features/cases/task-groups';
import { Box, Words } from '@/ui/native/native';
import { Tag } from '@/ui/tag';
import { formWording } from './wording';

/** On every page of a draft until it is handed in: people have waited days for an answer to what they never submitted. */
export function NotSubmitted({ view: { tasks } }: { view: Pick<CaseView, 'tasks'> }) {
  const words = useWords(formWording);
  return (
    <Box className="q-between q-not-submitted">
      <Tag tone="bad">{words.notSubmitted}</Tag>
      <Words className="q-note q-num">{words.progress(tasks.length - tasksLeft(tasks), tasks.length)}</Words>
    </Box>
  );
}
