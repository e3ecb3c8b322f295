import { FenField, InstantField, PageOf, PointsField, TextField } from '../../../platform/index.js';

/** An order as its member sees it. */
export class OwnOrderView {
  @TextField() orderNo!: string;
  @TextField() storeName!: string;
  @InstantField() paidAt!: Date;
  @FenField() paidFen!: number;
  @FenField() refundedFen!: number;
  @PointsField() pointsEarned!: number;
}

/** An order as the console sees it. */
export class MemberOrderView extends OwnOrderView {
  @TextField() orderId!: string;
  @TextField() channel!: string;
  @TextField() storeCode!: string;
  @TextField({ nullable: true }) staffCode!: string | null;
  @FenField() amountFen!: number;
  @PointsField() pointsUsed!: number;
}

export class OwnOrderPage extends PageOf(OwnOrderView) {}
export class MemberOrderPage extends PageOf(MemberOrderView) {}
