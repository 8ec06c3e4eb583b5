using SafeIntegration.Journaling;

namespace SafeIntegration.Testing;

/// <summary>
/// What every <see cref="IJournalStore"/> must do, as cases for any test framework: run each on a fresh
/// <see cref="JournalStoreContext"/>, skipping those that do not apply to it.
/// </summary>
public static class JournalStoreConformance
{
    /// <summary>All cases. Their names are unique.</summary>
    public static IReadOnlyList<ConformanceCase> Cases { get; } =
    [
        .. CommitCases.All, .. UniquenessCases.All, .. ContentCases.All, .. ClaimCases.All, .. ListCases.All, .. GateEventCases.All,
        .. AlertCases.All, .. EffectCases.All, .. ConcurrencyCases.All, .. DurabilityCases.All, .. NoticeCases.All,
    ];

    /// <summary>The case of this name.</summary>
    /// <exception cref="ArgumentException">There is none.</exception>
    public static ConformanceCase Find(string name) =>
        Cases.FirstOrDefault(conformanceCase => conformanceCase.Name == name)
        ?? throw new ArgumentException($"There is no conformance case '{name}'.", nameof(name));
}

/// <summary>Makes cases that need one store.</summary>
internal static class Case
{
    public static ConformanceCase Of(string name, Func<IJournalStore, CancellationToken, Task> run) =>
        new(name, JournalAbilities.None, async (context, cancellationToken) =>
            await run(await context.OpenAsync(cancellationToken), cancellationToken));
}
