export { IdentityClaimsModule } from './identity-claims.module';
