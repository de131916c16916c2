import { Box, Words } from './native/native';

/** What will happen, in three or four steps, before anything is asked. */
export function Steps({ steps, label }: { steps: readonly { title: string; note?: string }[]; label: string }) {
  return (
    <Box as="ol" label={label} className="q-steps">
      {steps.map((step, at) => (
        <Box as="li" key={step.title} className="q-steps__step">
          <Words decorative className="q-steps__number">{at + 1}</Words>
          <Words className="q-steps__title">{step.title}</Words>
          {step.note && <Words className="q-steps__note">{step.note}</Words>}
        </Box>
      ))}
    </Box>
  );
}
