export { SessionGate } from './session-gate';
export { useMe, useSignOut } from './session';
export { firstPlace, mayReview, mayWatch } from './places';
