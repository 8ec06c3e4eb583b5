namespace SafeIntegration.Running;

/// <summary>The signals of an answer as they are scored and kept: those of the call, and what grounding adds.</summary>
internal static class ConfidenceSignals
{
    public static Dictionary<string, double> Of(IReadOnlyDictionary<string, double>? given, IReadOnlyList<FieldGrounding> grounding)
    {
        var signals = new Dictionary<string, double>(StringComparer.Ordinal);
        // A signal that is no number says nothing good about the answer.
        foreach ((string name, double value) in given ?? new Dictionary<string, double>())
            signals[name] = double.IsFinite(value) ? value : 0;

        FieldGrounding[] asked = [.. grounding.Where(field => field.Outcome is not (GroundingOutcome.Derived or GroundingOutcome.Undeclared))];
        if (asked.Length > 0)
            signals[ConfidenceSignal.Grounded] = (double)asked.Count(field => field.Outcome is GroundingOutcome.Grounded or GroundingOutcome.Ambiguous) / asked.Length;
        return signals;
    }
}
