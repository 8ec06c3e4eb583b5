namespace SafeIntegration.Crash;

/// <summary>The four kinds of effect; each has an integration of its own.</summary>
internal enum EffectKind
{
    Transactional,
    Idempotent,
    Verifiable,
    Unconfirmed,
}
