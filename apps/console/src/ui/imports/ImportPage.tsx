import { IMPORT_STATE_LABELS } from '@shuke/shared';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { type AnyImport, type ImportDoor, importQuery } from '../../api/imports';
import { actorText } from '../../pages/audit/words';
import { timeOf } from '../format';
import { PageHeader } from '../PageHeader';
import { Refused } from '../Refused';
import { StateTag } from '../StateTag';
import { Waiting } from '../Waiting';
import { Acts, type Telling } from './Acts';
import { type ImportWords, Standing } from './Standing';
import { membersByText, TONES } from './words';

/** One import: where it stands, what can be done, what was found. */
export function ImportPage<One extends AnyImport>({
  door,
  noun,
  wordsOf,
  tellingOf,
  found,
}: {
  door: ImportDoor<One>;
  noun: string;
  wordsOf: (one: One) => ImportWords;
  tellingOf: (one: One) => Telling;
  /** What checking found, once it has ended. */
  found: (one: One) => ReactNode;
}) {
  const { id = '' } = useParams();
  const { data: one, error, refetch } = useQuery(importQuery(door, id));
  if (error && !one) return <Refused error={error} onRetry={refetch} />;
  if (!one) return <Waiting label={`正在读取${noun}`} rows={6} />;
  return (
    <>
      <PageHeader
        title={
          <span className="title-with-state">
            {one.fileName}
            <StateTag tone={TONES[one.state]}>{IMPORT_STATE_LABELS[one.state]}</StateTag>
          </span>
        }
        lead={`${actorText(one.startedBy)} 于 ${timeOf(one.startedAt)} 上传 · ${membersByText(one)}`}
        back={{ to: `/${door.path}`, label: noun }}
        actions={<Acts door={door} one={one} telling={tellingOf(one)} />}
      />
      <Standing one={one} words={wordsOf(one)} />
      {found(one)}
    </>
  );
}
