export { NamesModule } from './names.module';
export { COMPARISON_AREA, nameOfForm, type NameAsked } from './name-asked';
export { NameCheck } from './name-check.service';
export { NameFollower } from './name-follower.service';
export { NameRegister, type LapsedName, type NameStanding, type NameWanted, type Reservation } from './name-register.service';
export { NameClaim } from './name-claim.entity';
export { seedNames } from './name-seed';
export { NameBody } from './names.dto';
