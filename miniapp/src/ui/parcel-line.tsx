import type { ReactNode } from 'react';
import { Card } from './card';
import { Lamp } from './lamp';
import { Box, Words } from './native/native';
import type { Tone } from './tone';

export interface ParcelStep {
  key: string;
  tone: Tone;
  title: string;
  /** The unit, and what it did or will do. */
  note?: ReactNode;
  time?: string;
}

/** What has happened, newest on top, as one follows a parcel. */
export function ParcelLine({ steps }: { steps: readonly ParcelStep[] }) {
  return (
    <Card>
      <Box as="ol" className="q-parcel">
        {steps.map((step) => (
          <Box as="li" key={step.key} className="q-parcel__step">
            <Lamp tone={step.tone} className="q-parcel__lamp" />
            <Box className="q-parcel__main">
              <Box className="q-parcel__head">
                <Words className={`q-parcel__title q-parcel__title--${step.tone}`}>{step.title}</Words>
                {step.time && <Words className="q-parcel__time">{step.time}</Words>}
              </Box>
              {step.note && <Box className="q-parcel__note">{step.note}</Box>}
            </Box>
          </Box>
        ))}
      </Box>
    </Card>
  );
}
