import { JoinSheet } from '../../joining/JoinSheet';
import { useJoinGate } from '../../joining/useJoinGate';
import { Loaded, Page, Skeleton, SkeletonRows } from '../../ui';
import { Highlights } from './Highlights';
import { MemberTop } from './MemberTop';
import { useHome } from './useHome';
import { VisitorTop } from './VisitorTop';

export default function HomePage() {
  const { person, resource } = useHome();
  const gate = useJoinGate();
  return (
    <Page title="青禾" back={false}>
      <Loaded resource={resource} skeleton={<HomeSkeleton />}>
        {(home) => (
          <>
            {person.kind === 'member' ? (
              <MemberTop member={person.member} brand={home.brand} birthday={home.birthday} />
            ) : (
              <VisitorTop
                brand={home.brand}
                signedOut={person.kind === 'signedOut'}
                onJoin={gate.show}
              />
            )}
            <Highlights home={home} />
          </>
        )}
      </Loaded>
      <JoinSheet gate={gate} />
    </Page>
  );
}

function HomeSkeleton() {
  return (
    <>
      <Skeleton height={188} />
      <SkeletonRows rows={3} height={96} />
    </>
  );
}
