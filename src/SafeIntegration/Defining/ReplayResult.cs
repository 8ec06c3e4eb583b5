namespace SafeIntegration;

/// <summary>What came of replaying the quarantine.</summary>
/// <param name="Replayed">Payloads that keep the contract now and went on their way.</param>
/// <param name="StillRejected">Payloads that break the contract still; they stay in quarantine.</param>
/// <param name="Duplicates">Payloads whose item key had been submitted meanwhile; they are settled as copies.</param>
public sealed record ReplayResult(int Replayed, int StillRejected, int Duplicates);
