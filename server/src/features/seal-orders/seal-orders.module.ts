import { Global, Module } from '@nestjs/common';
import { CasesModule } from '../cases';
import { SealOrdersController } from './seal-orders.controller';
import { SealOrders } from './seal-orders.service';
import { CarvingSteps } from './seal-registry.port';

/** `SealRegistry` is bound to its adapter by the application; global, because the adapter hands in here what it is told. */
@Global()
@Module({
  imports: [CasesModule],
  controllers: [SealOrdersController],
  providers: [SealOrders, { provide: CarvingSteps, useExisting: SealOrders }],
  exports: [CarvingSteps],
})
export class SealOrdersModule {}
