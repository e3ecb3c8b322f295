import { describe, expect, it } from '@jest/globals';
import {
  joiningRefusal,
  latestByPurpose,
  versionInForce,
  versionRefusal,
} from './consent.rules.js';

const given = (purpose: string, granted = true, version = '3') => ({ purpose, version, granted });

describe('joining', () => {
  it('needs the service purpose and nothing else', () => {
    expect(joiningRefusal([given('service')], '3')).toBeNull();
    expect(joiningRefusal([given('service'), given('marketing', false)], '3')).toBeNull();
  });

  it.each([
    ['nothing', []],
    ['marketing only', [given('marketing')]],
    ['a refused service', [given('service', false)]],
    ['a service that is withdrawn in the same breath', [given('service'), given('service', false)]],
  ])('is refused with %s', (_, consents) => {
    expect(joiningRefusal(consents, '3')).toBe('CONSENT_REQUIRED');
  });

  it('is refused to a text that is not in force', () => {
    expect(joiningRefusal([given('service', true, '2')], '3')).toBe('CONSENT_VERSION_UNKNOWN');
    const oldMarketing = [given('service'), given('marketing', true, '2')];
    expect(joiningRefusal(oldMarketing, '3')).toBe('CONSENT_VERSION_UNKNOWN');
  });

  it('takes any version where history is told', () => {
    expect(joiningRefusal([given('service', true, '2019-05')], null)).toBeNull();
  });
});

describe('the version in force', () => {
  it('is the one that the brand has published', () => {
    expect(versionInForce('2026-01', '1')).toBe('2026-01');
  });

  it('is any while the brand has published none', () => {
    expect(versionInForce('1', '1')).toBeNull();
  });
});

describe('consents', () => {
  it('can be withdrawn under any version', () => {
    expect(versionRefusal([given('marketing', false, '1')], '3')).toBeNull();
  });

  it('hold as the latest row of their purpose says', () => {
    const rows = [given('service'), given('marketing'), given('marketing', false)];
    expect(latestByPurpose(rows)).toEqual([given('service'), given('marketing', false)]);
  });
});
