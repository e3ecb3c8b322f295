/** A browser has no guide of the platform: the brand's own text is shown. */
export function openPrivacyContract(onFail: () => void): void {
  onFail();
}
