import { IdField, InstantField, MapField, PageOf, TextField } from '../../platform/index.js';

export class AuditEntryView {
  @IdField('aud') id!: string;
  @InstantField() at!: Date;
  @TextField({ description: 'who: staff:E01, member:mbr_…, apiKey:till-s01, system:…' })
  actor!: string;
  @TextField({ description: 'resource.verb' }) action!: string;
  @TextField({ description: 'code or prefixed id' }) subject!: string;
  @TextField() requestId!: string;
  @MapField({ nullable: true }) before!: object | null;
  @MapField({ nullable: true }) after!: object | null;
}

export class AuditPage extends PageOf(AuditEntryView) {}
