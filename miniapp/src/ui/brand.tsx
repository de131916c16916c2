import { classes } from './class-names';
import { Box, Words } from './native/native';

/** Our mark and the city it serves, at the left of the bar on the home page. */
export function Brand({ onSea, name, place }: { onSea?: boolean; name: string; place: string }) {
  return (
    <Box className="q-brand">
      <Box decorative className={classes('q-brand-mark', onSea ? 'q-brand-mark--light' : 'q-brand-mark--sea')} />
      <Words className="q-brand__name">{name}</Words>
      <Words className={classes('q-brand__place', onSea && 'q-brand__place--on-sea')}>{place}</Words>
    </Box>
  );
}
