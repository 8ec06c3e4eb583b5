namespace SafeIntegration.Crash.Killing;

/// <summary>One kill as it happened.</summary>
/// <param name="Phase">Where the child was.</param>
/// <param name="Kind">In the work of which kind; null where none was meant.</param>
/// <param name="Left">What the journal had of the order at hand, read before anybody else could claim it: its state, or that it was not there.</param>
/// <param name="Frozen">For how many milliseconds it was stopped before; 0 where it was not.</param>
internal sealed record KillRecord(KillPhase Phase, EffectKind? Kind, string Left, int Frozen = 0);
